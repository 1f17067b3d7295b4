import type { Facets } from '../../../utils/archive/search/find-pages';
import { publishedTime } from '../../../utils/i18n/format-date';
import { formats } from '../../../utils/i18n/formats';
import { formattingLocale } from '../../../utils/i18n/language';

/** A facet's value in words: languages and months by name, all others as they are. */
export function facetWords(facet: keyof Facets, value: string): string {
  if (facet === 'months') return publishedTime(value);
  return facet === 'languages' ? languageWords(value) : value;
}

function languageWords(value: string): string {
  const { languageName } = formats();
  if (languageName) return languageName(value) ?? value;
  try {
    return new Intl.DisplayNames(formattingLocale(), { type: 'language' }).of(value) ?? value;
  } catch {
    // Pages declare languages that are no language tags; these are shown as declared
    return value;
  }
}
