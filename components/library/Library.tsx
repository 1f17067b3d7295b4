import type { JSX } from 'preact';
import type { ExportScope } from '../../utils/archive/export/export-request';
import { t } from '../../utils/i18n/translate';
import { type Narrowing, widen } from '../../utils/search/query/edit-query';
import { Pane } from '../ui/Pane';
import { lazy } from '../ui/hooks/lazy';
import { Toast } from '../sources/Toast';
import type { Deletion } from '../sources/use-deletion';
import { Reader } from '../reader/Reader';
import { ExportPanel } from '../transfer/ExportPanel';
import { BackBar } from '../navigation/BackBar';
import { BinPane } from './bin/BinPane';
import { FacetPane } from './narrow/FacetPane';
import { KeysDialog } from './KeysDialog';
import { LibraryBar } from './LibraryBar';
import { ListPane } from './list/ListPane';
import { listHash, type Route, settingsHash, sideHash } from '../navigation/route';
import { Shelves } from './shelves/Shelves';
import { WatchDialog } from '../watch/WatchDialog';
import { AddTagDialog } from './list/AddTagDialog';
import { type LibraryState, useLibrary } from './use-library';
import type { Walk } from '../navigation/walk';

const ExportDialog = lazy(() => import('../transfer/ExportDialog'), 'ExportDialog');
const ImportDialog = lazy(() => import('../transfer/ImportDialog'), 'ImportDialog');
const ComparePage = lazy(() => import('../compare/ComparePage'), 'ComparePage');
const CasesPane = lazy(() => import('../cases/CasesPane'), 'CasesPane');
const CasePane = lazy(() => import('../cases/CasePane'), 'CasePane');
const AddToCaseDialog = lazy(() => import('../cases/AddToCaseDialog'), 'AddToCaseDialog');
const CiteDialog = lazy(() => import('../citations/CiteDialog'), 'CiteDialog');
const LinksPane = lazy(() => import('../links/LinksPane'), 'LinksPane');
const WatchedPane = lazy(() => import('../watch/WatchedPane'), 'WatchedPane');
const SettingsPage = lazy(() => import('../settings/SettingsPage'), 'SettingsPage');

interface SidePaneProps {
  route: Route;
  walk: Walk;
  deletion: Deletion;
  now: Date;
  onExport: (scope: ExportScope) => void;
}

/** The pane beside the list: a source, a comparison, the settings, cases, watched pages, the bin, or the shelves. */
function SidePane(props: SidePaneProps): JSX.Element {
  const { route } = props;
  return (
    <div class="side-pane">
      <Pane of={route} above={<BackBar href={listHash(route)} label={t('library.back')} />}>
        <Beside {...props} />
      </Pane>
    </div>
  );
}

function Beside(props: SidePaneProps): JSX.Element | null {
  const { route, walk, deletion, onExport } = props;
  if (route.view === 'compare')
    return <ComparePage oldId={route.oldId} newId={route.newId} listing={route} />;
  if (route.view !== 'read') return <View {...props} />;
  return (
    <Reader
      snapshotId={route.snapshotId}
      tab={route.tab}
      walk={walk}
      onRemove={(url) => deletion.remove([url])}
      onRestore={(url) => deletion.restore([url])}
      onExport={(url) => onExport({ kind: 'pages', urls: [url] })}
    />
  );
}

/** What of the library is shown beside the list while no source is. */
function View({ route, walk: { listing }, deletion, now, onExport }: SidePaneProps): JSX.Element | null {
  switch (route.view) {
    case 'list':
    case 'shelves':
      return <Shelves now={now} listing={listing} />;
    case 'links':
      return <LinksPane listing={listing} />;
    case 'cases':
      return <CasesPane listing={listing} />;
    case 'case':
      return <CasePane caseId={route.caseId} listing={listing} onExport={onExport} />;
    case 'watched':
      return <WatchedPane backHref={listHash(route)} />;
    case 'settings':
      return (
        <SettingsPage
          backHref={listHash(route)}
          section={route.section}
          hrefOf={(section) => settingsHash(section, route)}
        />
      );
    case 'bin':
      return <BinPane now={now} listing={listing} onRestore={deletion.restore} />;
    default:
      return null;
  }
}

/** The snapshot that the reader or a comparison shows; `null` where neither is open. */
function openSnapshot(route: Route): string | null {
  if (route.view === 'read') return route.snapshotId;
  return route.view === 'compare' ? route.newId : null;
}

/** The library page: filters, the list, and the source in the reader, side by side where there is room. */
export function Library(): JSX.Element {
  const library = useLibrary();
  const { route, listing, found, exporting, startExport, narrowing } = library;
  const widenBy = (narrowing: Narrowing) =>
    library.list({ ...listing, filter: widen(listing.filter, narrowing) });
  const openId = openSnapshot(route);
  const empty = isEmpty(library);
  return (
    <div class="library" data-view={route.view} data-narrowing={narrowing} data-empty={empty}>
      <Bar library={library} onWiden={widenBy} />
      <div class="library-panes" role={empty ? 'main' : undefined}>
        <NarrowPane library={library} />
        <Pane of={found}>
          <ListPane
            found={found}
            listing={listing}
            chosen={library.chosen}
            deletion={library.deletion}
            tagging={library.tagging}
            failure={library.failure}
            now={library.now}
            size={library.size.pages}
            openId={openId}
            filters={library.search.filters}
            onWiden={widenBy}
            onListing={library.list}
            onTag={() => library.setDialog('tag')}
            onWatch={() => library.starts.begin('watch')}
            onCase={() => library.starts.begin('case')}
            onCite={() => library.starts.begin('cite')}
            onExport={startExport}
          />
        </Pane>
        <SidePane
          key={route.view === 'read' ? route.snapshotId : route.view}
          route={route}
          walk={library.walk}
          deletion={library.deletion}
          now={library.now}
          onExport={library.askToExport}
        />
      </div>
      <Pane of={library.dialog}>
        <Dialogs library={library} />
      </Pane>
      <ExportPanel exporting={exporting} openId={openId} />
      <Toast deletion={library.deletion} />
    </div>
  );
}

/** The bar above the panes. */
function Bar({
  library,
  onWiden,
}: {
  library: LibraryState;
  onWiden: (narrowing: Narrowing) => void;
}): JSX.Element {
  const { narrowing } = library;
  return (
    <LibraryBar
      listing={library.listing}
      search={library.search}
      onWiden={onWiden}
      size={library.size}
      isExporting={library.exporting.state.phase === 'running'}
      narrowing={narrowing}
      fresh={library.saved.fresh}
      onNarrow={() => library.setNarrowing(!narrowing)}
      onImport={() => library.setDialog('import')}
      onExport={library.startExport}
      onKeys={() => library.setDialog('keys')}
    />
  );
}

/** What narrows the list. */
function NarrowPane({ library: { found, saved, listing, list } }: { library: LibraryState }): JSX.Element {
  return (
    <Pane of={found}>
      <FacetPane
        found={found}
        saved={saved}
        filter={listing.filter}
        hrefOf={(view) => sideHash(view, listing)}
        onFilter={(filter) => list({ ...listing, filter })}
        onListing={list}
      />
    </Pane>
  );
}

/** Whether only the list is shown, as there is nothing to list, narrow or show. Until the size is known there may be. */
function isEmpty({ size, route, listing }: LibraryState): boolean {
  return route.view === 'list' && size.words !== null && size.pages === 0 && listing.filter === '';
}

/** Asks about what is begun with the chosen sources. */
function StartDialog({
  starts: { begun, end, showWatched },
}: Pick<LibraryState, 'starts'>): JSX.Element | null {
  switch (begun?.what) {
    case 'watch':
      return <WatchDialog urls={begun.pageUrls} onBegun={showWatched} onClose={end} />;
    case 'cite':
      return <CiteDialog cited={begun} onClose={end} />;
    case 'case':
      return <AddToCaseDialog urls={begun.pageUrls} onClose={end} />;
    case undefined:
      return null;
  }
}

/** The one dialog that is open, if any is. */
function Dialogs({ library }: { library: LibraryState }): JSX.Element {
  return (
    <>
      {library.dialog === 'import' && <ImportDialog onClose={() => library.setDialog(null)} />}
      {library.dialog === 'tag' && (
        <AddTagDialog
          known={library.found.facets?.tags.map(({ value }) => value) ?? []}
          onTag={library.tagChosen}
          onClose={() => library.setDialog(null)}
        />
      )}
      <StartDialog starts={library.starts} />
      {library.dialog === 'keys' && <KeysDialog onClose={() => library.setDialog(null)} />}
      {library.toExport && (
        <ExportDialog
          scope={library.toExport}
          onExport={(...form) => library.toExport && library.exporting.start(library.toExport, ...form)}
          onClose={() => library.askToExport(null)}
        />
      )}
    </>
  );
}
