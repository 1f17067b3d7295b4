import Download from 'lucide/dist/esm/icons/download.mjs';
import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { lazy } from '../ui/hooks/lazy';
import { Icon } from '../ui/icons/Icon';
import { useArchiveSize } from '../sources/use-archive-size';
import type { Sources } from './list/use-sources';

const SelectionBar = lazy(async () => (await import('./list/SelectionBar')).SelectionBar);

interface Props {
  sources: Sources;
  filter: string;
  onOpen: (href: string) => void;
}

/** How much there is, or what is selected, and the export: it runs in the library, since a popup closes at any click elsewhere. */
export function PopupFooter({ sources, filter, onOpen }: Props): JSX.Element {
  const { words } = useArchiveSize();
  const selected = [...sources.selection.urls];
  const startExport = async () => {
    const words = new URLSearchParams();
    if (selected.length > 0) {
      const { leaveExportSelection } = await import('../../utils/platform/export-selection');
      await leaveExportSelection(selected);
      words.set('export', 'selected');
    } else if (filter.trim() !== '') {
      words.set('q', filter);
      words.set('export', 'filter');
    } else words.set('export', 'all');
    onOpen(`library.html#/?${words}`);
  };
  return (
    <footer class="popup-footer">
      {selected.length > 0 ? <SelectionBar sources={sources} /> : <span id="archive-size">{words}</span>}
      <button id="export-button" class="button button-quiet" onClick={() => void startExport()}>
        <Icon node={Download} />
        {t(
          selected.length > 0
            ? 'popup.exportSelected'
            : filter.trim()
              ? 'popup.exportFiltered'
              : 'popup.export',
        )}
      </button>
    </footer>
  );
}
