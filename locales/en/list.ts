/** The list of sources, in popup and library. */
export const list = {
  label: 'Archived sources',
  filter: 'Search titles, texts, tags, notes',
  today: 'Today',
  yesterday: 'Yesterday',
  select: 'Select: {title}',
  remove: 'Delete: {title}',
  removeHint: 'Delete (Delete key)',
  versions: { one: '{count} version', other: '{count} versions' },
  justNow: 'just now',
  loading: 'Loading sources…',
} as const;
