/** The popup: the current page and what stands around the list. */
export const popup = {
  currentPage: 'This page',
  archive: 'Archive',
  archiveAgain: 'Archive again',
  archiving: 'Archiving…',
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
  notVisible: 'A page the browser does not show to Menbe',
  notVisibleHint: 'Browser pages, error pages and source code look like this.',
  library: 'Library',
  export: 'Export',
} as const;
