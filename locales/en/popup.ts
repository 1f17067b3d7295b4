/** The popup: the current page and what stands around the list. */
export const popup = {
  title: 'Menbe',
  currentPage: 'This page',
  archive: 'Archive',
  archiveAgain: 'Archive again',
  archiving: 'Archiving…',
  archivingPage: 'This does not look like an article: archiving its text as a page…',
  notArchived: 'Not archived',
  neverArchived: 'Not archived yet',
  archivedOnce: 'Archived {when}',
  archivedVersions: {
    one: 'Archived {when}, {count} version',
    other: 'Archived {when}, {count} versions',
  },
  archived: 'Archived',
  archivedPage: 'Archived as a page',
  archivedSelection: 'Selection archived',
  unchanged: 'Unchanged since {date}',
  read: 'Read',
  notVisible: 'Menbe cannot see this tab',
  notVisibleHint:
    'Go to the page, then click the Menbe button in the toolbar: the click lets Menbe read that page, once.',
  library: 'Library',
  export: 'Export',
  exportFiltered: 'Export found',
  exportSelected: 'Export selected',
} as const;
