import { useEffect, useState } from 'preact/hooks';
import type { ExportScope } from '../../utils/archive/export/export-request';
import { language } from '../../utils/i18n/language';
import { t } from '../../utils/i18n/translate';
import { useAttempt } from '../ui/hooks/use-attempt';
import { useNow } from '../ui/hooks/use-now';
import type { Failure } from '../../utils/model/result';
import { type ArchiveSize, useArchiveSize } from '../sources/use-archive-size';
import { type Deletion, useDeletion } from '../sources/use-deletion';
import { type Exporting, useExport } from '../transfer/use-export';
import { type Listing, listHash, type Route } from '../navigation/route';
import { type Chosen, useChosen } from './list/use-chosen';
import { useExportStart } from './use-export-start';
import { type Found, useFound } from './use-found';
import { type SavedSearchesState, useSavedSearches } from './narrow/use-saved-searches';
import { type SearchText, useSearchText } from './narrow/use-search-text';
import { useLibraryKeys } from './use-library-keys';
import { useRoute } from '../navigation/use-route';
import type { Walk } from '../navigation/walk';
import { useWalk } from './use-walk';
import { type Tagging, useTagging } from './list/use-tagging';
import { type ChosenStarts, useChosenStarts } from './use-chosen-starts';

/** A dialog of the library that needs no more to open than its name. */
type LibraryDialog = 'import' | 'keys' | 'tag';

/** The state that the library's parts share. */
export interface LibraryState {
  route: Route;
  listing: Listing;
  now: Date;
  size: ArchiveSize;
  /** The search as field and chips show it. */
  search: SearchText;
  found: Found;
  saved: SavedSearchesState;
  /** Through what was found, for the reader. */
  walk: Walk;
  chosen: Chosen;
  starts: ChosenStarts;
  deletion: Deletion;
  tagging: Tagging;
  /** Why the chosen sources, or those to export, could not be read; `null` when they could. */
  failure: Failure | null;
  /** Adds a tag to the chosen sources. */
  tagChosen: (tag: string) => void;
  exporting: Exporting;
  /** Asks how to export what is chosen, else what is found, else everything. */
  startExport: () => void;
  /** The sources for which the form of an export is being asked; `null` where none is. */
  toExport: ExportScope | null;
  askToExport: (scope: ExportScope | null) => void;
  /** Lists something else; the reader is left. */
  list: (listing: Listing) => void;
  dialog: LibraryDialog | null;
  setDialog: (dialog: LibraryDialog | null) => void;
  /** Whether what narrows the list is shown where it has no place of its own. */
  narrowing: boolean;
  setNarrowing: (narrowing: boolean) => void;
}

/** The library's state. Most of it is in the address. */
export function useLibrary(): LibraryState {
  const [route, go] = useRoute();
  const { filter, sort, view } = route;
  const listing: Listing = { filter, sort };
  const found = useFound(listing);
  const saved = useSavedSearches(found.revision);
  const walk = useWalk(route, found);
  const { failure, attempt } = useAttempt();
  const chosen = useChosen(found.pages, attempt);
  const exporting = useExport();
  const [toExport, setToExport] = useState<ExportScope | null>(null);
  const askToExport = (scope: ExportScope | null) => {
    // One export runs at a time; its progress is shown.
    if (scope === null || exporting.state.phase !== 'running') setToExport(scope);
  };
  const startExport = useExportStart(route, chosen, { begin: askToExport, attempt });
  const [dialog, setDialog] = useState<LibraryDialog | null>(null);
  const [narrowing, setNarrowing] = useState(false);
  // While the list is shown the address is replaced: each letter typed would add a step to the history.
  const list = (next: Listing) => go(listHash(next), view === 'list' ? 'replace' : 'push');
  useDocumentTitle(view, filter);
  const search = useSearchText(filter, (next) => list({ ...listing, filter: next }));
  const deletion = useDeletion();
  // What is told of it goes with the next thing that is done.
  const tagging = useTagging([view, listHash(listing), chosen.count, deletion.working !== null].join());
  useLibraryKeys({
    export: startExport,
    tag: () => chosen.count > 0 && setDialog('tag'),
    help: () => setDialog('keys'),
    leave: () => leave(route, chosen, { go, list }),
  });
  return {
    route,
    listing,
    now: useNow(),
    size: useArchiveSize(),
    search,
    found,
    saved,
    walk,
    chosen,
    deletion,
    tagging,
    failure,
    tagChosen: (tag) => chosen.withUrls((urls) => tagging.start(urls, tag)),
    starts: useChosenStarts(chosen, listing, go),
    exporting,
    startExport,
    toExport,
    askToExport,
    list,
    dialog,
    setDialog,
    narrowing,
    setNarrowing,
  };
}

/** What Escape leaves: the selection, else what is open beside the list, else the search. */
function leave(
  { view, filter, sort }: Route,
  chosen: Chosen,
  { go, list }: { go: (hash: string) => void; list: (listing: Listing) => void },
): void {
  if (chosen.count > 0) chosen.clear();
  // The reader says itself what it is left for.
  else if (view === 'read') return;
  else if (view !== 'list') go(listHash({ filter, sort }));
  else if (filter !== '') list({ filter: '', sort: null });
}

function useDocumentTitle(view: Route['view'], filter: string): void {
  useEffect(() => {
    if (view !== 'read' && view !== 'compare')
      document.title = filter ? t('library.documentTitleFiltered', { filter }) : t('library.documentTitle');
  }, [view, filter, language()]);
}
