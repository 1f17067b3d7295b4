import type { JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';
import { LazyFailureNotice } from '../../ui/lazy-failure-notice';
import { lazy } from '../../ui/hooks/lazy';
import type { PageListState } from './use-page-list';

const NothingListed = lazy(() => import('../../sources/NothingListed'), 'NothingListed', 'parts');

/** Shown in place of rows: loading, an error, an empty archive, or nothing found. Renders nothing when there are rows. */
export function ListState({
  list,
  onFilter,
}: {
  list: PageListState;
  onFilter: (filter: string) => void;
}): JSX.Element | null {
  if (list.failure)
    return <LazyFailureNotice id="list-error" failure={list.failure} onRetry={() => location.reload()} />;
  if (list.rows === null) return <Loading />;
  if (list.rows.length > 0) return null;
  return <NothingListed filter={list.filter} onFilter={onFilter} />;
}

/** Grey rows; the style sheet shows them only after 150 ms, so a quick answer never flickers. */
function Loading(): JSX.Element {
  return (
    <div id="list-loading" class="list-loading" role="status">
      <span class="visually-hidden">{t('list.loading')}</span>
      {[0, 1, 2, 3, 4].map((row) => (
        <div class="list-loading-row" key={row} />
      ))}
    </div>
  );
}
