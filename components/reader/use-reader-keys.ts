import { useLayoutEffect } from 'preact/hooks';
import { type Listing, readHash } from '../navigation/route';
import { isTyping } from '../ui/is-typing';
import { NOTE, TAGS } from './focus-on';
import type { Neighbours } from './use-neighbours';

interface Keys {
  neighbours: Neighbours;
  listing: Listing;
  onRemove: () => void;
  onLeave: () => void;
  /** Sets the focus on what a selector finds in the article's tab. */
  onFocus: (selector: string) => void;
}

/** Left and right go to the neighbours in the list, Escape back to it, Delete deletes, `t` and `n` go to tags and note, `c` cites. */
export function useReaderKeys({ neighbours, listing, onRemove, onLeave, onFocus }: Keys): void {
  // A layout effect: the keys go where the buttons go, from the same frame on.
  useLayoutEffect(() => {
    const actions: Record<string, () => void> = {
      ArrowLeft: () => read(neighbours.previous, listing),
      ArrowRight: () => read(neighbours.next, listing),
      Escape: onLeave,
      Delete: onRemove,
      t: () => onFocus(TAGS),
      n: () => onFocus(NOTE),
      c: () => document.querySelector<HTMLElement>('#cite-source')?.click(),
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

function read(page: Neighbours['next'], listing: Listing): void {
  if (page) location.hash = readHash(page.newestSnapshotId, listing);
}
