/** What came of looking at watched pages, also in the popup. */
export const watchNews = {
  title: { one: '{count} watched page has news', other: '{count} watched pages have news' },
  more: { one: 'and {count} more', other: 'and {count} more' },
  dismiss: 'Dismiss',
  result: {
    unchanged: 'Unchanged',
    changed: 'Changed: new version stored',
    differs: 'Differs from your copy',
    altered: 'Changed, not stored',
    shorter: 'Most of its text is missing',
    unreadable: 'Cannot be watched',
    moved: 'Leads to another address',
    gone: 'Perhaps gone',
    vanished: 'Gone',
    refused: 'The site refuses',
    busy: 'The site is down or overloaded',
    unreachable: 'The site cannot be reached',
    'too-large': 'Too large to be watched',
    'not-page': 'No longer a web page',
    'not-allowed': 'No access to the site',
    failed: 'What Menbe loaded could not be read or stored',
  },
} as const;
