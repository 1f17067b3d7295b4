/** What stands where there are no rows. */
export const listState = {
  emptyTitle: 'Nothing archived yet',
  emptyHint:
    'Open an article and press Archive. It is kept here with its source and the time, in this browser only.',
  noMatchTitle: 'No source matches “{filter}”',
  noMatchHint: 'The filter looks at titles, sites and addresses.',
  clearFilter: 'Clear the filter',
} as const;
