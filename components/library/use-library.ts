import { useEffect, useState } from 'preact/hooks';
import type { ExportScope } from '../../utils/archive/export/json/export-archive';
import { language } from '../../utils/i18n/language';
import { t } from '../../utils/i18n/translate';
import { useNow } from '../ui/hooks/use-now';
import { type ArchiveSize, useArchiveSize } from '../sources/use-archive-size';
import { type Deletion, useDeletion } from '../sources/use-deletion';
import { type Exporting, useExport } from '../transfer/use-export';
import { type Listing, listHash, type Route } from '../navigation/route';
import { type Chosen, useChosen } from './list/use-chosen';
import { useExportStart } from './use-export-start';
import { type Found, useFound } from './list/use-found';
import { useLibraryKeys } from './use-library-keys';
import { useRoute } from '../navigation/use-route';
import type { Walk } from '../navigation/walk';
import { useWalk } from './use-walk';
import { type Tagging, useTagging } from './list/use-tagging';

type LibraryDialog = 'import' | 'keys' | 'tag';

/** All that the library's parts share. */
export interface LibraryState {
  route: Route;
  listing: Listing;
  now: Date;
  size: ArchiveSize;
  found: Found;
  /** Through what was found, for the reader. */
  walk: Walk;
  chosen: Chosen;
  deletion: Deletion;
  tagging: Tagging;
  /** Gives what is chosen a tag. */
  tagChosen: (tag: string) => void;
  exporting: Exporting;
  /** Asks how to export what is chosen, else what is found, else everything. */
  startExport: () => void;
  /** What an export is being asked for, `null` where none is. */
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

/** The library's state, most of which is in its address. */
export function useLibrary(): LibraryState {
  const [route, go] = useRoute();
  const { filter, sort, view } = route;
  const listing: Listing = { filter, sort };
  const found = useFound(listing);
  const walk = useWalk(route, found);
  const chosen = useChosen(found.pages);
  const exporting = useExport();
  const [toExport, setToExport] = useState<ExportScope | null>(null);
  const askToExport = (scope: ExportScope | null) => {
    // One runs at a time, and says so itself.
    if (scope === null || exporting.state.phase !== 'running') setToExport(scope);
  };
  const startExport = useExportStart(route, chosen, askToExport);
  const [dialog, setDialog] = useState<LibraryDialog | null>(null);
  const [narrowing, setNarrowing] = useState(false);
  // Every letter typed would be a place to come back to
  const list = (next: Listing) => go(listHash(next), view === 'list' ? 'replace' : 'push');
  useDocumentTitle(view, filter);
  const tagging = useTagging();
  useLibraryKeys({
    export: startExport,
    tag: () => chosen.count > 0 && setDialog('tag'),
    help: () => setDialog('keys'),
    leave() {
      if (chosen.count > 0) chosen.clear();
      else if (view !== 'list') go(listHash(listing));
      else if (filter !== '') list({ filter: '', sort: null });
    },
  });
  const tagChosen = (tag: string) => void chosen.urls().then((urls) => tagging.start(urls, tag));
  const state = { tagging, tagChosen, route, listing, found, walk, chosen, exporting, startExport, list };
  const shared = { now: useNow(), size: useArchiveSize(), deletion: useDeletion(), toExport, askToExport };
  return { ...state, ...shared, dialog, setDialog, narrowing, setNarrowing };
}

function useDocumentTitle(view: Route['view'], filter: string): void {
  useEffect(() => {
    if (view !== 'read' && view !== 'compare')
      document.title = filter ? t('library.documentTitleFiltered', { filter }) : t('library.documentTitle');
  }, [view, filter, language()]);
}
