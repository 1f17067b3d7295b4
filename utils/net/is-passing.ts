/** Client errors that are temporary: request timeout, too early, too many requests. */
const PASSING = [408, 425, 429];

/** Whether a status is temporary, so that a retry may succeed. https://www.rfc-editor.org/rfc/rfc9110#section-15 */
export function isPassing(status: number): boolean {
  return status >= 500 || PASSING.includes(status);
}
