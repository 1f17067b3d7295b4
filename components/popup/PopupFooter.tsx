import Download from 'lucide/dist/esm/icons/download.mjs';
import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { lazy } from '../ui/hooks/lazy';
import { Icon } from '../ui/icons/Icon';
import { useArchiveSize } from '../sources/use-archive-size';
import type { Sources } from './list/use-sources';

const SelectionBar = lazy(() => import('./list/SelectionBar'), 'SelectionBar', 'parts');

interface Props {
  sources: Sources;
  filter: string;
  onOpen: (href: string) => void;
}

/** The archive's size or the selection, and the export button. The library exports: a popup closes at any click elsewhere. */
export function PopupFooter({ sources, filter, onOpen }: Props): JSX.Element {
  const { words } = useArchiveSize();
  const selected = [...sources.selection.urls];
  const startExport = async () => {
    const { orderExport } = await import('./order-export');
    onOpen(await orderExport(selected, filter));
  };
  return (
    <footer class="popup-footer">
      {selected.length > 0 ? <SelectionBar sources={sources} /> : <span id="archive-size">{words}</span>}
      <button id="export-button" class="button button-quiet" onClick={() => void startExport()}>
        <Icon node={Download} />
        {exportWords(selected.length, filter)}
      </button>
    </footer>
  );
}

function exportWords(selected: number, filter: string): string {
  if (selected > 0) return t('listState.exportSelected');
  return t(filter.trim() ? 'listState.exportFiltered' : 'popup.export');
}
