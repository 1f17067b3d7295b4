/** Badge titles, notices and the page's context menu. */
export const background = {
  menuPage: 'Archive this page',
  menuSelection: 'Archive selection',
  menuRescue: 'Rescue an archive…',
  noticeArchiving: 'Archiving…',
  noticeArchivingPage: 'This does not look like an article: archiving its text as a page…',
  noticeArchived: 'Archived',
  noticeArchivedPage: 'Archived as a page',
  noticeArchivedSelection: 'Selection archived',
  noticeUnchanged: 'Unchanged since {date}',
  noticeFailed: 'Not archived: {why}.',
  noticeHighlighted: 'Highlighted.',
  noticeNothingSelected: 'Select words on the page first, then press the shortcut again.',
  noticeUnarchived: 'Not highlighted: this page is not archived yet.',
  noticeMissing:
    'Not highlighted: these words are not in what was archived of the page. Archive it again first.',
  noticeNotHighlighted: 'Not highlighted: {why}.',
} as const;
