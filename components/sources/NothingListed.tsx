import type { JSX } from 'preact';
import { nearValues } from '../../utils/archive/search/near-values';
import { getDatabase } from '../../utils/db/database';
import { formatCount } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { WELCOME_PAGE } from '../../utils/model/extension-pages';
import { toggleFilter, widen } from '../../utils/search/query/edit-query';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { Mark } from '../ui/icons/Mark';
import { useArchiveSize } from './use-archive-size';

interface Props {
  filter: string;
  /** Searches for something else; '' for nothing. */
  onFilter: (filter: string) => void;
}

/**
 * Why the list is empty: nothing was archived yet, it is being prepared, or the filter found nothing. Then it can be cleared, or a value
 * that no source has be replaced by one near it.
 */
export function NothingListed({ filter, onFilter }: Props): JSX.Element {
  if (filter === '') return <NothingYet />;
  return (
    <div id="no-match" class="list-state" role="status">
      <p class="list-state-title">{t('listState.noMatchTitle', { filter })}</p>
      <p>{t('listState.noMatchHint')}</p>
      <Near filter={filter} onFilter={onFilter} />
      <button class="button" onClick={() => onFilter('')}>
        {t('listState.clearFilter')}
      </button>
    </div>
  );
}

/** Filters that no source has, with the nearest values that some have. */
function Near({ filter, onFilter }: Props): JSX.Element | null {
  // What cannot be read is told by the search itself, which has just read it.
  const { value = [] } = useLiveQuery((signal) => nearValues(getDatabase(), filter, signal), [filter]);
  const offers = value.filter(({ near }) => near.length > 0);
  if (offers.length === 0) return null;
  return (
    <ul class="near-values">
      {offers.map(({ narrowing, near }) => (
        <li key={`${narrowing.field} ${narrowing.value}`}>
          {t('listState.noSuchValue', { filter: toggleFilter('', narrowing.field, narrowing.value) })}{' '}
          {near.map((each) => {
            const { field } = narrowing;
            const other = toggleFilter('', field, each.value);
            const instead = toggleFilter(widen(filter, narrowing), field, each.value);
            return (
              <button key={each.value} class="near-value" onClick={() => onFilter(instead)}>
                <bdi>{other}</bdi>
                <span class="near-count">{formatCount(each.count)}</span>
              </button>
            );
          })}
        </li>
      ))}
    </ul>
  );
}

/** An archive that is being restored, or whose index is being built, has sources before the list can name them. */
function NothingYet(): JSX.Element | null {
  const { words, pages } = useArchiveSize();
  if (words === null) return null;
  if (pages > 0)
    return (
      <div id="preparing" class="list-state" role="status">
        <Mark size={56} />
        <p class="list-state-title">{t('listState.preparingTitle')}</p>
        <p>{t('listState.preparingHint', { count: pages })}</p>
      </div>
    );
  return (
    <div id="empty-state" class="list-state">
      <Mark size={56} />
      <p class="list-state-title">{t('listState.emptyTitle')}</p>
      <p>{t('listState.emptyHint')}</p>
      <p class="list-state-ways">
        <a id="first-steps" class="button" href={WELCOME_PAGE} target="_blank">
          {t('listState.firstSteps')}
        </a>
        <a class="button button-quiet" href={`${WELCOME_PAGE}#import`} target="_blank">
          {t('listState.importSources')}
        </a>
      </p>
    </div>
  );
}
