import { useEffect } from 'preact/hooks';
import type { SnapshotView } from '../../utils/archive/read-snapshot';
import { readHash } from '../library/route';
import { isTyping } from './is-typing';

/** Left and right go to the neighbours in the list, Escape back to it, Delete deletes, `t` and `n` go to tags and note. */
export function useReaderKeys(view: SnapshotView | null, backHref: string, onRemove: () => void): void {
  useEffect(() => {
    const actions: Record<string, () => void> = {
      ArrowLeft: () => go(view?.newer && readHash(view.newer.newestSnapshotId)),
      ArrowRight: () => go(view?.older && readHash(view.older.newestSnapshotId)),
      Escape: () => go(backHref),
      Delete: onRemove,
      t: () => focusOn('#tag-input'),
      n: () => focusOn('#edit-note, #note-field'),
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      // A wide table scrolls with the arrows.
      if (event.target instanceof Element && event.target.closest('[role="region"]')) return;
      const action = actions[event.key];
      if (!action) return;
      // The letter is not typed into the field it leads to.
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

function go(hash: string | null | undefined): void {
  if (hash) location.hash = hash;
}
