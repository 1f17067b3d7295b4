/** What a client did wrong, and yet is worth trying again later: it took too long, came too early or too often. */
const PASSING = [408, 425, 429];

/** Whether a status says that the same request may succeed later. https://www.rfc-editor.org/rfc/rfc9110#section-15 */
export function isPassing(status: number): boolean {
  return status >= 500 || PASSING.includes(status);
}
