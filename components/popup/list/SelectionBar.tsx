import Trash from 'lucide/dist/esm/icons/trash.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';
import { Icon } from '../../ui/icons/Icon';
import type { Sources } from './use-sources';

/** The number of selected sources, and what can be done with them. */
export function SelectionBar({ sources }: { sources: Sources }): JSX.Element {
  const urls = [...sources.selection.urls];
  return (
    <div class="selection-bar">
      <button
        class="icon-button"
        aria-label={t('listState.clearSelection')}
        title={t('listState.clearSelection')}
        onClick={sources.clearSelection}
      >
        <Icon node={X} />
      </button>
      <span role="status">{t('listState.selected', { count: urls.length })}</span>
      <button class="button button-quiet button-danger" onClick={() => sources.remove(urls)}>
        <Icon node={Trash} />
        {t('listState.removeSelected')}
      </button>
    </div>
  );
}
