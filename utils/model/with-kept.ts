/** Separator of two texts: a thematic break in Markdown. */
const BETWEEN = '\n\n---\n\n';

/** The later text with the earlier one below it, unless one contains the other. */
export function withKept(later: string, earlier: string): string {
  if (later.includes(earlier)) return later;
  return earlier.includes(later) ? earlier : later + BETWEEN + earlier;
}
