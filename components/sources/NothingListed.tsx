import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { Mark } from '../ui/icons/Mark';

/** Why the list is empty: nothing was archived yet, or the filter found nothing and can be cleared. */
export function NothingListed({ filter, onClear }: { filter: string; onClear: () => void }): JSX.Element {
  if (filter === '') {
    return (
      <div id="empty-state" class="list-state">
        <Mark size={56} />
        <p class="list-state-title">{t('listState.emptyTitle')}</p>
        <p>{t('listState.emptyHint')}</p>
      </div>
    );
  }
  return (
    <div id="no-match" class="list-state" role="status">
      <p class="list-state-title">{t('listState.noMatchTitle', { filter })}</p>
      <p>{t('listState.noMatchHint')}</p>
      <button class="button" onClick={onClear}>
        {t('listState.clearFilter')}
      </button>
    </div>
  );
}
