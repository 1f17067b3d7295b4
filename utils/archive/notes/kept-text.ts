/** A text of the user that a later edit in a file would have replaced: it is kept below the file's text. */
export type KeptText = {
  /** The stored text. */
  text: string;
} & (
  | {
      what: 'note' | 'comment';
      /** Address of the page. */
      pageUrl: string;
    }
  | { what: 'case-note'; caseName: string }
);

/** Separator of two texts: a thematic break in Markdown. */
const BETWEEN = '\n\n---\n\n';

/** The later text with the earlier one below it, unless one contains the other. */
export function withKept(later: string, earlier: string): string {
  if (later.includes(earlier)) return later;
  return earlier.includes(later) ? earlier : later + BETWEEN + earlier;
}
