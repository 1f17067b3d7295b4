import Upload from 'lucide/dist/esm/icons/upload.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Icon } from '../icons/Icon';
import { Mark } from '../icons/Mark';
import { LostArchive } from '../LostArchive';
import { FilterInput } from '../list/FilterInput';
import { ListState } from '../list/ListState';
import { PageList } from '../list/PageList';
import { SelectionBar } from '../list/SelectionBar';
import { useArchiveSize } from '../list/use-archive-size';
import type { Sources } from '../list/use-sources';
import { ExportButton } from '../transfer/ExportButton';
import { ImportDialog } from '../transfer/ImportDialog';
import type { Exporting } from '../transfer/use-export';
import { useScrollMemory } from './use-scroll-memory';

interface Props {
  /** Hidden rather than gone while the reader is open, so that coming back finds the list as it was left. */
  shown: boolean;
  sources: Sources;
  filter: string;
  onFilter: (filter: string) => void;
  exporting: Exporting;
  now: Date;
}

/** All sources, with filter, export and import. */
export function ListView({ shown, sources, filter, onFilter, exporting, now }: Props): JSX.Element {
  const [importing, setImporting] = useState(false);
  const size = useArchiveSize();
  useScrollMemory(shown);
  return (
    <div class="library" hidden={!shown}>
      <header class="library-header">
        <div class="library-bar">
          <h1 class="library-name">
            <Mark />
            {t('popup.title')}
          </h1>
          <FilterInput value={filter} onChange={onFilter} />
          <button id="import-button" class="button" onClick={() => setImporting(true)}>
            <Icon node={Upload} />
            {t('transfer.import')}
          </button>
          <ExportButton sources={sources} filter={filter} pages={size.pages} exporting={exporting} />
        </div>
        <div class="library-facts">
          {sources.selection.urls.size > 0 ? (
            <SelectionBar sources={sources} />
          ) : (
            <span id="archive-size">{size.words}</span>
          )}
        </div>
      </header>
      <main class="library-list">
        <LostArchive />
        <ListState list={sources.list} onClear={() => onFilter('')} />
        <PageList sources={sources} now={now} detailed />
      </main>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </div>
  );
}
