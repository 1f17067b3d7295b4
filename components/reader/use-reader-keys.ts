import { useEffect } from 'preact/hooks';
import type { SnapshotView } from '../../utils/archive/read-snapshot';
import { readHash } from '../library/route';

/** Left and right go to the neighbours in the list, Escape back to it, Delete deletes. */
export function useReaderKeys(view: SnapshotView | null, backHref: string, onRemove: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
      // A wide table or a fold has its own use for keys.
      if (event.target instanceof Element && event.target.closest('[role="region"], summary')) return;
      if (event.key === 'ArrowLeft') go(view?.newer && readHash(view.newer.newestSnapshotId));
      else if (event.key === 'ArrowRight') go(view?.older && readHash(view.older.newestSnapshotId));
      else if (event.key === 'Escape') go(backHref);
      else if (event.key === 'Delete') onRemove();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

function go(hash: string | null | undefined): void {
  if (hash) location.hash = hash;
}
