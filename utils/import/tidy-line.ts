/** Control characters, ends of lines, and characters that turn the direction of what stands around them. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/** A text from outside as one line, without control and direction characters; lone surrogates become U+FFFD. */
export function tidyLine(text: string): string {
  return text.toWellFormed().replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
}
