import type { ReadingWords } from '../../utils/export/texts/reading-words';

/** Words of exports that people read, with times as they are. */
export const READING_WORDS: ReadingWords = {
  title: 'Archived sources',
  source: 'Source',
  archivedAt: 'Archived',
  published: 'Published',
  tags: 'Tags',
  note: 'Note',
  highlights: 'Highlights',
  contents: 'Contents',
  picture: 'Picture',
  time: (iso) => iso,
  publishedTime: (iso) => iso,
  lang: 'en',
  dir: 'ltr',
};
