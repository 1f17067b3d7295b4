/** Ends of lines to some readers (Python's `splitlines` among them), which JSON leaves as they are. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** A value as JSON that is one line to every reader, without its end. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    LINE_ENDS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
