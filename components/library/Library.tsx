import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { BIN_DAYS } from '../../utils/archive/delete-pages';
import type { ExportScope } from '../../utils/archive/export-archive';
import { t } from '../../utils/i18n/translate';
import { useNow } from '../hooks/use-now';
import { Toast } from '../list/Toast';
import { useArchiveSize } from '../list/use-archive-size';
import { useDeletion } from '../list/use-deletion';
import { Reader } from '../reader/Reader';
import { ExportPanel } from '../transfer/ExportPanel';
import { ImportDialog } from '../transfer/ImportDialog';
import { useExport } from '../transfer/use-export';
import { BinPane } from './BinPane';
import { FacetPane } from './FacetPane';
import { KeysDialog } from './KeysDialog';
import { LibraryBar } from './LibraryBar';
import { ListPane } from './ListPane';
import { type Listing, listHash } from './route';
import { Shelves } from './Shelves';
import { useChosen } from './use-chosen';
import { useExportOrder } from './use-export-order';
import { useFound } from './use-found';
import { useLibraryKeys } from './use-library-keys';
import { useRoute } from './use-route';

/** The library page: what narrows the list, the list, and a source in the reader, side by side where there is room. */
export function Library(): JSX.Element {
  const [route, go] = useRoute();
  const { filter, sort, view } = route;
  const listing: Listing = { filter, sort };
  const now = useNow();
  const size = useArchiveSize();
  const found = useFound(listing);
  const chosen = useChosen(found.pages);
  const deletion = useDeletion();
  const exporting = useExport();
  const [dialog, setDialog] = useState<'import' | 'keys' | null>(null);
  const [narrowing, setNarrowing] = useState(false);

  useEffect(() => {
    if (view !== 'read')
      document.title = filter ? t('library.documentTitleFiltered', { filter }) : t('library.documentTitle');
  }, [view, filter]);
  useExportOrder(route, exporting);
  const startExport = async () => {
    const scope: ExportScope =
      chosen.count > 0
        ? { kind: 'pages', urls: await chosen.urls() }
        : filter.trim() !== ''
          ? { kind: 'filter', filter }
          : { kind: 'all' };
    exporting.start(scope);
  };
  const list = (next: Listing) => go(listHash(next), 'replace');
  useLibraryKeys({
    export: () => void startExport(),
    help: () => setDialog('keys'),
    leave() {
      if (chosen.count > 0) chosen.clear();
      else if (view !== 'list') go(listHash(listing));
      else if (filter !== '') list({ filter: '', sort: null });
    },
  });
  return (
    <div class="library" data-view={view} data-narrowing={narrowing}>
      <LibraryBar
        filter={filter}
        onFilter={(next) => (view === 'list' ? list({ filter: next, sort }) : go(listHash({ filter: next, sort })))}
        size={size}
        isExporting={exporting.state.phase === 'running'}
        narrowing={narrowing}
        onNarrow={() => setNarrowing(!narrowing)}
        onImport={() => setDialog('import')}
        onExport={() => void startExport()}
        onKeys={() => setDialog('keys')}
      />
      <div class="library-panes">
        <FacetPane facets={found.pages?.facets ?? null} filter={filter} onFilter={(next) => list({ filter: next, sort })} />
        <ListPane
          found={found}
          listing={listing}
          chosen={chosen}
          deletion={deletion}
          now={now}
          size={size.pages}
          openId={view === 'read' ? route.snapshotId : null}
          onListing={list}
          onExport={() => void startExport()}
        />
        <main class="side-pane" key={view === 'read' ? route.snapshotId : view}>
          {view === 'read' && (
            <Reader
              snapshotId={route.snapshotId}
              backHref={listHash(listing)}
              onRemove={(url) => deletion.remove([url])}
            />
          )}
          {view === 'list' && <Shelves now={now} />}
          {view === 'bin' && <BinPane now={now} days={BIN_DAYS} onRestore={deletion.restore} />}
        </main>
      </div>
      {dialog === 'import' && <ImportDialog onClose={() => setDialog(null)} />}
      {dialog === 'keys' && <KeysDialog onClose={() => setDialog(null)} />}
      <ExportPanel exporting={exporting} />
      <Toast deletion={deletion} />
    </div>
  );
}
