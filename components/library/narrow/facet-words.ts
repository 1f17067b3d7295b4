import { publishedTime } from '../../../utils/i18n/format-date';
import { formats } from '../../../utils/i18n/formats';
import type { Trait } from '../../../utils/search/query/query';
import { t } from '../../../utils/i18n/translate';
import { withoutTurns } from '../../../utils/model/without-turns';
import { formattingLocale } from '../../../utils/i18n/language';
import type { SiteNames } from '../../../utils/archive/search/site-names';
import { type GroupName, traitOf } from './facet-groups';
import type { FacetRow } from './facet-rows';

const NO_NAMES: SiteNames = new Map();

/** A row in words: sites as rows of the list have them, languages, months and traits by name, all others as they are. */
export function facetWords(
  group: GroupName,
  row: Pick<FacetRow, 'field' | 'value'>,
  names: SiteNames = NO_NAMES,
): string {
  if (group === 'sites') return withoutTurns(names.get(row.value) ?? row.value);
  if (group === 'months') return publishedTime(row.value);
  if (group === 'kinds' || group === 'traits') return t(`find.traits.${TRAIT_WORDS[traitOf(row)]}`);
  return group === 'languages' ? languageWords(row.value) : row.value;
}

/** Every trait of the index has words, and those by what was opened. */
const TRAIT_WORDS = {
  'kind:article': 'article',
  'kind:page': 'page',
  'kind:selection': 'selection',
  'is:unread': 'unread',
  'is:read': 'read',
  'is:watched': 'watched',
  'is:seen-again': 'seenAgain',
  'has:note': 'note',
  'has:highlights': 'highlights',
  'has:versions': 'versions',
  'has:credit': 'credit',
} as const satisfies Record<Trait, string>;

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
