import { withoutTurns } from '../../model/without-turns';
import { fold } from '../../search/fold';

/** Longest tag, in characters as a reader counts them (code points). */
export const TAG_LENGTH = 100;

/** Normalises a tag for storage: one line, trimmed, without what would turn the text around it, at most `TAG_LENGTH` characters; '' for text without words. */
export function tidyTag(text: string): string {
  const line = tidyLine(text);
  // A tag that folds to nothing, such as punctuation, could not be searched for or distinguished from others.
  return fold(line).trim() === '' ? '' : [...line].slice(0, TAG_LENGTH).join('').trim();
}

/** Whether a tag would be cut to be stored. */
export function isTooLong(text: string): boolean {
  return [...tidyLine(text)].length > TAG_LENGTH;
}

function tidyLine(text: string): string {
  return withoutTurns(text).replace(/\s+/g, ' ').trim();
}

/** Whether two tags are equal after folding (case, accents and the like). */
export function isSameTag(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** Adds a tag unless it is present in any spelling. */
export function withTag(tags: readonly string[], tag: string): string[] {
  return tags.some((each) => isSameTag(each, tag)) ? [...tags] : [...tags, tag];
}

/** Union of two lists of tags by folded spelling, in linear time. */
export function withTags(tags: readonly string[], more: readonly string[]): string[] {
  const known = new Set(tags.map(fold));
  const joined = [...tags];
  for (const tag of more) {
    const folded = fold(tag);
    if (!known.has(folded)) joined.push(tag);
    known.add(folded);
  }
  return joined;
}

/** Removes a tag in any spelling. */
export function withoutTag(tags: readonly string[], tag: string): string[] {
  return tags.filter((each) => !isSameTag(each, tag));
}

/** Replaces `from` (in exactly this spelling) by `to`, which stays only once. */
export function withTagRenamed(tags: readonly string[], from: string, to: string): string[] {
  const renamed = tags.map((each) => (each === from ? to : each));
  const place = renamed.findIndex((each) => isSameTag(each, to));
  return renamed.flatMap((each, index) => {
    if (index === place) return [to];
    return isSameTag(each, to) ? [] : [each];
  });
}
