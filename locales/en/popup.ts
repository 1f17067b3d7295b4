/** The popup at first sight: the button of the current page and what stands around the list. */
export const popup = {
  currentPage: 'This page',
  archive: 'Archive',
  archiveAgain: 'Archive again',
  archiving: 'Archiving…',
  library: 'Library',
  export: 'Export',
} as const;
