import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { lazy } from '../hooks/lazy';
import { Mark } from '../icons/Mark';
import type { PageListState } from './use-page-list';

const FailureNotice = lazy(async () => (await import('../FailureNotice')).FailureNotice);

/** What stands in place of rows: loading, an error, an empty archive, or nothing found. Nothing when there are rows. */
export function ListState({
  list,
  onClear,
}: {
  list: PageListState;
  onClear: () => void;
}): JSX.Element | null {
  if (list.failure)
    return <FailureNotice id="list-error" failure={list.failure} onRetry={() => location.reload()} />;
  if (list.rows === null) return <Loading />;
  if (list.rows.length > 0) return null;
  if (list.filter === '') {
    return (
      <div id="empty-state" class="list-state">
        <Mark size={56} />
        <p class="list-state-title">{t('list.emptyTitle')}</p>
        <p>{t('list.emptyHint')}</p>
      </div>
    );
  }
  return (
    <div id="no-match" class="list-state">
      <p class="list-state-title">{t('list.noMatchTitle', { filter: list.filter })}</p>
      <p>{t('list.noMatchHint')}</p>
      <button class="button" onClick={onClear}>
        {t('list.clearFilter')}
      </button>
    </div>
  );
}

/** Grey rows; the style sheet shows them only after 150 ms, so a quick answer never flickers. */
function Loading(): JSX.Element {
  return (
    <div id="list-loading" class="list-loading" role="status">
      <span class="visually-hidden">{t('list.loading')}</span>
      {[0, 1, 2, 3, 4].map((row) => (
        <div class="list-loading-row" key={row} aria-hidden="true" />
      ))}
    </div>
  );
}
