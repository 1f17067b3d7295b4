import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { WELCOME_PAGE } from '../../utils/model/extension-pages';
import { Mark } from '../ui/icons/Mark';
import { useArchiveSize } from './use-archive-size';

/** Why the list is empty: nothing was archived yet, it is being prepared, or the filter found nothing and can be cleared. */
export function NothingListed({ filter, onClear }: { filter: string; onClear: () => void }): JSX.Element {
  if (filter === '') return <NothingYet />;
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
