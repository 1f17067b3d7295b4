/** Automatic backup: its settings, and what the library says of it. */
export const backup = {
  title: 'Backup',
  intro:
    'Everything is in this browser only. Remove the extension, or lose this profile, and it is gone. A backup is a copy in a folder of yours, made every day by itself and checked.',
  reading: 'Looking at the backups…',
  refused: 'The browser did not give Menbe access, so nothing was changed.',
  where: 'Where to',
  inFolder: '{folder}',
  inDownloads: 'Downloads/{folder}',
  last: 'Last backup',
  none: 'None yet',
  verified: '{date}, read back and verified',
  sizeChecked: '{date}, size checked',
  sources: { one: '{count} source', other: '{count} sources' },
  versions: { one: '{count} version', other: '{count} versions' },
  files: { one: '{count} file', other: '{count} files' },
  lost: {
    one: '{count} text or file is lost in the archive itself and in no backup.',
    other: '{count} texts and files are lost in the archive itself and in no backup.',
  },
  sizeOnly:
    'The browser does not let Menbe read what it saved to the downloads, only how large it is. A file that you delete there goes unnoticed.',
  next: 'Next one',
  nextSoon: 'Soon, in the background',
  nextClick: 'When you have allowed it',
  nextWanted: 'As soon as it can be written',
  now: 'Back up now',
  turnOff: 'Turn off',
  running: 'Backing up…',
  done: '{done} of {all}',
  cancel: 'Cancel',
  kept: 'A small one every day, a whole one every week. Those of 7 days, 4 weeks and 12 months are kept; older ones are removed.',
  toFolder: 'Choose a folder',
  otherFolder: 'Choose another folder',
  toFolderHint:
    'Best on another disk, or in a folder that is copied elsewhere by itself. Menbe makes the folder “Menbe backup” in it.',
  toDownloads: 'Use the downloads folder',
  toDownloadsHint:
    'Files go to “Menbe backup” in your downloads. The browser asks for permission to save downloads.',
  news: {
    offer: 'Make backups of your archive?',
    old: 'The last backup is older than it should be',
    noneYet: 'There is no backup yet.',
    setUp: 'Set up backups',
    settings: 'Settings',
    never: 'Never',
    offerWhy: {
      one: '{count} source is in this browser only. Remove the extension, or lose this profile, and it is gone.',
      other:
        '{count} sources are in this browser only. Remove the extension, or lose this profile, and they are gone.',
    },
    noneSince: 'Last one: {date}.',
    since: {
      one: 'Last one: {date}. {count} source was archived since.',
      other: 'Last one: {date}. {count} sources were archived since.',
    },
  },
} as const;
