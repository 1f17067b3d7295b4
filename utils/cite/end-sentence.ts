/** A text with a full stop, unless it ends with a sign of its own. */
export function endSentence(text: string): string {
  return /[.!?…]["”»’]?$/.test(text) ? text : `${text}.`;
}
