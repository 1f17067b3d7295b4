/** Work of the background that did not succeed: in the library. */
export const troubles = {
  label: 'Problems',
  work: {
    index: 'Building the search index',
    'trusted-time': 'Trusted time',
    watch: 'Checking watched pages',
    attachments: 'Saving pages and screenshots',
    bin: 'Emptying the bin',
    ledger: 'Sealing what was archived earlier',
    'tag-renames': 'Renaming a tag',
    'interrupted-captures': 'Finishing interrupted archiving',
    gestures: 'Shortcut and context menu',
    language: 'Language of menu and button',
    'archive-marker': 'Checking that the archive is still there',
    jobs: 'Work in the background',
  },
  did: '{work} failed: {title}',
  times: {
    one: 'Tried {count} time since {date}. Menbe tries again by itself.',
    other: 'Tried {count} times since {date}. Menbe tries again by itself.',
  },
  again: 'Try again now',
  trying: 'Trying…',
  copy: 'Copy report',
  copied: 'Copied. It holds no addresses of your sources.',
  notCopied: 'The browser did not allow copying.',
  dismiss: 'Dismiss',
} as const;
