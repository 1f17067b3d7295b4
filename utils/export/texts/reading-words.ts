/** Words of the interface in exports that people read. */
export interface ReadingWords {
  /** Title of a collection. */
  title: string;
  source: string;
  archivedAt: string;
  /** When the page says that it was published. */
  published: string;
  tags: string;
  note: string;
  highlights: string;
  contents: string;
  /** Stands for a picture that was not kept and has no words of its own. */
  picture: string;
  /** A time in words. */
  time: (iso: string) => string;
  /** A time that a page states, in words that are no more precise. */
  publishedTime: (iso: string) => string;
  /** Language and direction of these words. */
  lang: string;
  dir: 'ltr' | 'rtl';
}
