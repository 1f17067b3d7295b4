/** Control characters but white space, and those that turn the direction of the text around them. */
// eslint-disable-next-line no-control-regex -- They are what is to be removed.
const TURNS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text from outside as it is shown in a sentence, a title or a tag, where nothing may read reversed. What is archived keeps all that
 * it had. Marks that only tell which way a text runs (U+200E, U+200F) stay.
 */
export function withoutTurns(text: string): string {
  return text.replace(TURNS, '');
}
