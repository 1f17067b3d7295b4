import { useEffect } from 'preact/hooks';
import type { SnapshotView } from '../../utils/archive/read-snapshot';
import { readHash } from '../library/route';

/** Left and right go to the neighbours in the list, Escape back to it, Delete deletes. */
export function useReaderKeys(view: SnapshotView | null, backHref: string, onRemove: () => void): void {
  useEffect(() => {
    const actions: Record<string, () => void> = {
      ArrowLeft: () => go(view?.newer && readHash(view.newer.newestSnapshotId)),
      ArrowRight: () => go(view?.older && readHash(view.older.newestSnapshotId)),
      Escape: () => go(backHref),
      Delete: onRemove,
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      // A wide table scrolls with the arrows.
      if (event.target instanceof Element && event.target.closest('[role="region"]')) return;
      actions[event.key]?.();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

function go(hash: string | null | undefined): void {
  if (hash) location.hash = hash;
}
