import { publishedTime } from '../../../utils/i18n/format-date';
import { t } from '../../../utils/i18n/translate';
import type { SiteNames } from '../../../utils/archive/search/site-names';
import type { Narrowing } from '../../../utils/search/query/edit-query';
import type { FilterField } from '../../../utils/search/query/query';
import { groupOf } from './facet-groups';
import { facetWords } from './facet-words';

/** What a filter is called: the name of its group or field, and its value as the groups have it. */
export interface ChipWords {
  /** '' where the value says it alone. */
  field: string;
  value: string;
}

/** A filter in words: `lang:az` is a field "Language" and a value "Azerbaijani". `names`: what sites are called. */
export function chipWords(narrowing: Narrowing, names?: SiteNames): ChipWords {
  const value = valueWords(narrowing, names);
  return {
    field: fieldWords(narrowing.field),
    value: narrowing.negated ? t('find.without', { value }) : value,
  };
}

function valueWords({ field, value }: Narrowing, names?: SiteNames): string {
  const group = groupOf(field);
  if (group) return facetWords(group, { field, value }, names);
  return field === 'by' ? value : publishedTime(value);
}

function fieldWords(field: FilterField): string {
  if (field === 'is' || field === 'has') return '';
  if (field === 'published') return t('find.sortBy.published');
  if (field === 'by' || field === 'before' || field === 'after') return t(`find.chips.${field}`);
  const group = groupOf(field);
  return group ? t(`find.facets.${group}`) : field;
}
