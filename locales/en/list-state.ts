/** What stands in place of rows. */
export const listState = {
  emptyTitle: 'Nothing archived yet',
  emptyHint:
    'Open an article and press Archive. It is kept here with its source and the time, in this browser only.',
  noMatchTitle: 'No source matches “{filter}”',
  noMatchHint:
    'Search looks at titles, names, sites, texts, tags and notes. Fewer or shorter words find more.',
  clearFilter: 'Clear the search',
  broken: 'This source cannot be shown',
} as const;
