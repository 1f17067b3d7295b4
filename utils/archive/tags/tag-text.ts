import { fold } from '../../search/fold';

/** Longest tag, in characters as a reader counts them (code points). */
export const TAG_LENGTH = 100;

/** A tag as it is stored: one line, trimmed, at most `TAG_LENGTH` characters. '' for what has no words. */
export function tidyTag(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // Text of which folding leaves nothing, such as punctuation alone, could neither be found nor told from other such text.
  return fold(line).trim() === '' ? '' : [...line].slice(0, TAG_LENGTH).join('').trim();
}

/** Whether two tags are one: they differ at most in case, accents and the like. */
export function isSameTag(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** Tags with one more, or as they are when it is there already, in whatever spelling. */
export function withTag(tags: readonly string[], tag: string): string[] {
  return tags.some((each) => isSameTag(each, tag)) ? [...tags] : [...tags, tag];
}

/** Tags with others joined on, each once in whatever spelling: takes time as they are many, not more. */
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

/** Tags without one, in whatever spelling. */
export function withoutTag(tags: readonly string[], tag: string): string[] {
  return tags.filter((each) => !isSameTag(each, tag));
}

/** Tags where `to` stands in the place of `from`; once, where both were. `from` is meant exactly as it is spelled. */
export function withTagRenamed(tags: readonly string[], from: string, to: string): string[] {
  const renamed = tags.map((each) => (each === from ? to : each));
  const place = renamed.findIndex((each) => isSameTag(each, to));
  return renamed.flatMap((each, index) => {
    if (index === place) return [to];
    return isSameTag(each, to) ? [] : [each];
  });
}
