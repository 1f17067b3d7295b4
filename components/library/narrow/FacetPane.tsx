import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { countExcluded } from '../../../utils/archive/search/count-excluded';
import { getDatabase } from '../../../utils/db/database';
import { formatCount } from '../../../utils/i18n/format';
import { t } from '../../../utils/i18n/translate';
import type { SiteNames } from '../../../utils/archive/search/site-names';
import { hasFilter, toggleFilter, widen } from '../../../utils/search/query/edit-query';
import { useLiveQuery } from '../../ui/hooks/use-live-query';
import type { Listing, SideView } from '../../navigation/route';
import { facetGroups, type GroupName, UNREAD } from './facet-groups';
import type { FacetRow } from './facet-rows';
import { SavedSearches } from './SavedSearches';
import { facetWords } from './facet-words';
import type { Found } from '../use-found';
import type { SavedSearchesState } from './use-saved-searches';
import { ViewLinks } from './ViewLinks';

interface Props {
  found: Found;
  saved: SavedSearchesState;
  filter: string;
  /** The addresses of cases and watched pages, beside the list. */
  hrefOf: (view: SideView) => string;
  onFilter: (filter: string) => void;
  onListing: (listing: Listing) => void;
}

/** Values shown at first. */
const FEW = 6;

/** The found sources, counted by tag, site, credited source, language, month, kind and marks. Each value narrows the search. */
export function FacetPane({ found, saved, filter, hrefOf, onFilter, onListing }: Props): JSX.Element {
  const { pages, facets } = found;
  const { value } = useLiveQuery((signal) => countExcluded(getDatabase(), filter, signal), [filter, pages]);
  const groups = facetGroups(filter, { facets, total: pages?.total ?? 0, excluded: value ?? [] });
  const toggle = (row: FacetRow) =>
    onFilter(row.isOn ? widen(filter, row) : toggleFilter(filter, row.field, row.value));
  const isUnread = hasFilter(filter, UNREAD.field, UNREAD.value);
  const unread = { ...UNREAD, isOn: isUnread, count: facets?.unread ?? null };
  return (
    <aside id="facets" class="facet-pane" aria-label={t('find.filters')}>
      <Value words={t('find.traits.unread')} row={unread} onPress={() => toggle(unread)} />
      <ViewLinks hrefOf={hrefOf} />
      <SavedSearches filter={filter} saved={saved} onListing={onListing} />
      {groups.map(({ name, rows }) => (
        <Facet key={name} name={name} rows={rows} names={facets?.names} onPress={toggle} />
      ))}
      {facets && groups.length === 0 && <p class="facet-none">{t('find.noFacets')}</p>}
    </aside>
  );
}

interface FacetProps {
  name: GroupName;
  rows: readonly FacetRow[];
  /** What sites are called; absent until that is known. */
  names: SiteNames | undefined;
  onPress: (row: FacetRow) => void;
}

function Facet({ name, rows, names, onPress }: FacetProps): JSX.Element {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.filter(({ isOn }, index) => index < FEW || isOn);
  return (
    <section class="facet" data-facet={name}>
      <h2>{t(`find.facets.${name}`)}</h2>
      <ul>
        {shown.map((row) => (
          <li key={`${row.negated} ${row.field} ${row.value}`}>
            <Value words={facetWords(name, row, names)} row={row} onPress={() => onPress(row)} />
          </li>
        ))}
      </ul>
      {rows.length > FEW && (
        <button class="facet-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('find.showFewer') : t('find.showAllValues', { count: rows.length })}
        </button>
      )}
    </section>
  );
}

interface ValueProps {
  words: string;
  row: FacetRow;
  onPress: () => void;
}

function Value({
  words,
  row: { field, value: site, isOn, negated, count },
  onPress,
}: ValueProps): JSX.Element {
  const value = negated ? t('find.without', { value: words }) : words;
  // A site's name is what it says of itself: the host tells which site it is.
  const exact = field === 'site' && !words.includes(site) ? `${value} (${site})` : value;
  return (
    <button
      class="facet-value"
      aria-pressed={isOn}
      data-negated={negated}
      title={count === null ? undefined : t('find.facetCount', { value: exact, count })}
      onClick={onPress}
    >
      <bdi class="facet-words">{value}</bdi>
      {count !== null && <span class="facet-count">{formatCount(count)}</span>}
    </button>
  );
}
