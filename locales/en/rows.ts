/** What rows of the library show beside their text. */
export const rows = {
  noDate: 'No date',
  watched: 'Watched',
  note: 'With a note',
  highlights: { one: '{count} highlight', other: '{count} highlights' },
  moreTags: '+{count}',
  link: { gone: 'Gone', moved: 'Moved', changed: 'Changed', blocked: 'No access' },
} as const;
