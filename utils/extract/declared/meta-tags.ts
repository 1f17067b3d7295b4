import { addToGroup } from '../../model/group-by';
import { queryFirst } from '../query-first';
import { cleanText } from '../clean-text';

/** `<meta>` elements that are read: more than any page needs. */
const MAX_TAGS = 500;

/** Contents of `<meta>` elements by name in lower case; values in the order of the page, cleaned. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Reads every `<meta>`, whichever attribute its name is in (OpenGraph, Dublin Core, citation_*, microdata). */
export function readMetaTags(doc: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of queryFirst(doc, 'meta[content]', MAX_TAGS)) {
    const value = cleanText(element.getAttribute('content'), 5000);
    if (value === null) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of element.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? [])
        if (name !== '') addToGroup(tags, name, value);
    }
  }
  return tags;
}

/** The first value of the first name that has values; `null` when none has. */
export function firstOf(tags: MetaTags, ...names: string[]): string | null {
  for (const name of names) {
    const value = tags.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}
