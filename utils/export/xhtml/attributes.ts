import { linkAddress } from '../html/link-address';
import { isLanguageTag } from '../texts/language-tag';
import type { XhtmlContext } from './xhtml-context';

type Attributes = Readonly<Record<string, string>>;

/** Attributes of an element that are valid in it, with valid values; all others are left out. */
export function attributesFor(name: string, given: Attributes, context: XhtmlContext): Attributes {
  const { id, lang, dir, title } = given;
  return {
    ...(id !== undefined && isNewId(id, context) && { id }),
    ...(lang !== undefined && isLanguageTag(lang) && { lang, 'xml:lang': lang }),
    ...(dir !== undefined && /^(?:ltr|rtl|auto)$/.test(dir) && { dir }),
    ...(title !== undefined && { title }),
    ...own(name, given),
  };
}

function isNewId(id: string, { ids }: XhtmlContext): boolean {
  if (!/^[A-Za-z_][\w.-]*$/.test(id) || ids.has(id)) return false;
  ids.add(id);
  return true;
}

function own(name: string, given: Attributes): Attributes {
  if (name === 'a') {
    const href = linkAddress(given['href'] ?? '');
    return href === null ? {} : { href };
  }
  if (name === 'ol') return numbers(given, ['start']);
  if (name === 'td' || name === 'th') return numbers(given, ['colspan', 'rowspan'], 1);
  return {};
}

function numbers(given: Attributes, names: readonly string[], least = -999): Attributes {
  const found = names.filter((name) => /^-?\d{1,3}$/.test(given[name] ?? '') && Number(given[name]) >= least);
  return Object.fromEntries(found.map((name) => [name, given[name] ?? '']));
}
