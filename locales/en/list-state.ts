/** What the list shows later, if at all: in place of rows, beside those that are no articles, and when some are selected. */
export const listState = {
  emptyTitle: 'Nothing archived yet',
  emptyHint:
    'Open an article and press Archive. It is kept here with its source and the time, in this browser only.',
  preparingTitle: 'The list is being prepared',
  preparingHint: {
    one: '{count} source is in the archive. It appears here as soon as the search index has it.',
    other: '{count} sources are in the archive. They appear here as the search index is built.',
  },
  firstSteps: 'First steps',
  importSources: 'Import sources',
  noMatchTitle: 'No source matches “{filter}”',
  noMatchHint:
    'Search looks at titles, names, sites, texts, tags and notes. Fewer or shorter words find more.',
  noSuchValue: 'No source has {filter}. Did you mean:',
  clearFilter: 'Clear the search',
  broken: 'This source cannot be shown',
  kindPage: 'Page',
  kindPageHint: 'Archived as a page: no article was found on it',
  kindSelection: 'Selection',
  kindSelectionHint: 'Only the text you had selected was archived',
  inOlderVersion: 'In an older version, {date}:',
  inSelection: 'In a selection, {date}:',
  selected: { one: '{count} selected', other: '{count} selected' },
  clearSelection: 'Clear the selection',
  removeSelected: 'Delete',
  sources: { one: '{count} source', other: '{count} sources' },
  sourcesAndSize: { one: '{count} source · {size}', other: '{count} sources · {size}' },
  exportFiltered: 'Export found',
  exportSelected: 'Export selected',
} as const;
