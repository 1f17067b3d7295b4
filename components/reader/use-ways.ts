import { useState } from 'preact/hooks';
import type { Width } from '../attachments/PanelHead';
import { type Listing, listHash, type ReaderTab, readHash, sideHash } from '../navigation/route';
import { isBinned, type ShownSnapshot } from './read-shown';
import { useFocusInArticle } from './use-focus-in-article';
import { type Neighbours, useNeighbours } from './use-neighbours';
import { useReaderKeys } from './use-reader-keys';
import type { Walk } from '../navigation/walk';

/** Where one goes from a source that is read. */
interface Ways {
  neighbours: Neighbours;
  /** Whether the tab that is shown has the window to itself. */
  hasWindow: boolean;
  width: Width;
  /** Deletes the source, and goes on to the next one. */
  remove: () => void;
  /** Sets the focus on what a selector finds in the article's tab. */
  onFocus: (selector: string) => void;
}

interface Place {
  snapshotId: string;
  view: ShownSnapshot | null;
  tab: ReaderTab;
  walk: Walk;
  onRemove: (pageUrl: string) => void;
}

/** The ways from a source to the list or the bin, to the next one and into its article, by buttons and keys. */
export function useWays({ snapshotId, view, tab, walk, onRemove }: Place): Ways {
  const { listing } = walk;
  const neighbours = useNeighbours(view, walk);
  const [isWhole, setWhole] = useState(false);
  const hasWindow = isWhole && tab !== 'article';
  const backHref = backHash(view, listing);
  const onFocus = useFocusInArticle(tab, () => (location.hash = readHash(snapshotId, listing)));
  const remove = () => {
    if (!view || isBinned(view)) return;
    onRemove(view.page.url);
    // The next source is shown, as the list moves its focus to the next row.
    const next = neighbours.next ?? neighbours.previous;
    location.hash = next ? readHash(next.newestSnapshotId, listing) : backHref;
  };
  const onLeave = () => {
    if (hasWindow) setWhole(false);
    else location.hash = backHref;
  };
  useReaderKeys({ neighbours, listing, onRemove: remove, onLeave, onFocus });
  return { neighbours, hasWindow, width: { isWhole, toggle: () => setWhole(!isWhole) }, remove, onFocus };
}

/** The address that a source is left for: of the list it was found in, or of the bin. */
export function backHash(view: Pick<ShownSnapshot, 'page'> | null, listing: Listing): string {
  return isBinned(view) ? sideHash('bin', listing) : listHash(listing);
}
