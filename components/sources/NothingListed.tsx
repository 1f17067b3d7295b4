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
        <p class="list-state-ways">
          <a id="first-steps" class="button" href="welcome.html" target="_blank">
            {t('listState.firstSteps')}
          </a>
          <a class="button button-quiet" href="welcome.html#import" target="_blank">
            {t('listState.importSources')}
          </a>
        </p>
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
