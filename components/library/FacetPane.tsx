import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FacetCount, Facets } from '../../utils/archive/find-pages';
import { formatCount } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { hasFilter, toggleFilter } from '../../utils/search/query/edit-query';
import type { FilterField } from '../../utils/search/query/query';
import { facetWords } from './facet-words';

interface Props {
  facets: Facets | null;
  filter: string;
  onFilter: (filter: string) => void;
}

/** Facets in the order shown, with what each narrows a search by. */
const SHOWN: readonly [keyof Facets, FilterField][] = [
  ['tags', 'tag'],
  ['sites', 'site'],
  ['sources', 'source'],
  ['languages', 'lang'],
  ['months', 'on'],
];

/** Values shown at first. */
const FEW = 6;

/** What was found, counted by site, credited source, language, tag and month; each narrows the search. */
export function FacetPane({ facets, filter, onFilter }: Props): JSX.Element {
  const shown = SHOWN.filter(([name]) => (facets?.[name].length ?? 0) > 0);
  return (
    <aside id="facets" class="facet-pane" aria-label={t('find.filters')}>
      <Value
        words={t('find.unread')}
        count={null}
        pressed={hasFilter(filter, 'is', 'unread')}
        onPress={() => onFilter(toggleFilter(filter, 'is', 'unread'))}
      />
      {shown.map(([name, field]) => (
        <Facet
          key={name}
          name={name}
          values={facets?.[name] ?? []}
          isOn={(value) => hasFilter(filter, field, value)}
          onPress={(value) => onFilter(toggleFilter(filter, field, value))}
        />
      ))}
      {facets && shown.length === 0 && <p class="facet-none">{t('find.noFacets')}</p>}
    </aside>
  );
}

interface FacetProps {
  name: keyof Facets;
  values: readonly FacetCount[];
  isOn: (value: string) => boolean;
  onPress: (value: string) => void;
}

function Facet({ name, values, isOn, onPress }: FacetProps): JSX.Element {
  const [all, setAll] = useState(false);
  const shown = all ? values : values.filter(({ value }, index) => index < FEW || isOn(value));
  return (
    <section class="facet" data-facet={name}>
      <h2>{t(`find.facets.${name}`)}</h2>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <Value
              words={facetWords(name, value)}
              count={count}
              pressed={isOn(value)}
              onPress={() => onPress(value)}
            />
          </li>
        ))}
      </ul>
      {values.length > FEW && (
        <button class="facet-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('find.showFewer') : t('find.showAllValues', { count: values.length })}
        </button>
      )}
    </section>
  );
}

interface ValueProps {
  words: string;
  count: number | null;
  pressed: boolean;
  onPress: () => void;
}

function Value({ words, count, pressed, onPress }: ValueProps): JSX.Element {
  return (
    <button
      class="facet-value"
      aria-pressed={pressed}
      title={count === null ? undefined : t('find.facetCount', { value: words, count })}
      onClick={onPress}
    >
      <bdi class="facet-words">{words}</bdi>
      {count !== null && <span class="facet-count">{formatCount(count)}</span>}
    </button>
  );
}
