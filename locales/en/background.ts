/** Badge titles, notices and the page's context menu. */
export const background = {
  menuPage: 'Archive this page',
  menuSelection: 'Archive selection',
  noticeArchiving: 'Archiving…',
  noticeArchivingPage: 'This does not look like an article: archiving its text as a page…',
  noticeArchived: 'Archived',
  noticeArchivedPage: 'Archived as a page',
  noticeArchivedSelection: 'Selection archived',
  noticeUnchanged: 'Unchanged since {date}',
  noticeFailed: 'Not archived: {why}.',
} as const;
