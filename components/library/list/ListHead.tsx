import type { JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';
import { hasWords, type Listing, type Sort, sortOf, SORTS } from '../../navigation/route';
import type { Chosen } from './use-chosen';
import type { Found } from '../use-found';

interface Props {
  found: Found;
  listing: Listing;
  chosen: Chosen;
  onSort: (sort: Sort) => void;
}

/** The number of found sources, their order, and the checkbox that chooses all of them. */
export function ListHead({ found, listing, chosen, onSort }: Props): JSX.Element {
  const total = found.pages?.total ?? 0;
  const isSearch = listing.filter.trim() !== '';
  const sorts = SORTS.filter((sort) => sort !== 'relevance' || hasWords(listing.filter));
  return (
    <div class="list-head">
      <label class="list-all" title={t('find.selectAllFound', { count: total })}>
        <input
          id="select-all"
          type="checkbox"
          disabled={total === 0}
          checked={chosen.count > 0 && chosen.count === total}
          indeterminate={chosen.count > 0 && chosen.count < total}
          aria-label={t('find.selectAllFound', { count: total })}
          onClick={() => (chosen.count === total ? chosen.clear() : chosen.all())}
        />
      </label>
      <span id="found-count" role="status" data-busy={found.isBusy}>
        {found.pages
          ? t(isSearch ? 'find.foundFor' : 'find.found', { count: total })
          : found.isBusy && t('find.searching')}
      </span>
      <label class="list-sort">
        <span class="list-sort-words">{t('find.sort')}</span>
        <select
          id="sort"
          value={sortOf(listing)}
          onChange={({ currentTarget }) =>
            onSort(SORTS.find((sort) => sort === currentTarget.value) ?? 'seen')
          }
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`find.sortBy.${sort}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
