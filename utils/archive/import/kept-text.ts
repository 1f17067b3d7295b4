/** What the user wrote that a later edit in a file would have replaced: it is kept below the file's. */
export interface KeptText {
  /** Address of the page. */
  pageUrl: string;
  what: 'note' | 'comment';
  /** As it is stored. */
  text: string;
}

/** Between two texts; in Markdown a line across. */
const BETWEEN = '\n\n---\n\n';

/** The text of a later edit with an earlier one below it, unless one holds the other. */
export function withKept(later: string, earlier: string): string {
  if (later.includes(earlier)) return later;
  return earlier.includes(later) ? earlier : later + BETWEEN + earlier;
}
