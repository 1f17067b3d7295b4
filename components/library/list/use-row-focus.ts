import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { rowAt } from './row-at';

/** Which row gets the focus. */
export interface RowFocus {
  /**
   * Gives a row the focus by its place, or the last one there is: within the next frame if it was read by then, else the list has
   * it until it was. Keys that come meanwhile mean this row.
   */
  give: (index: number) => void;
  /** The row that is waited for. */
  awaited: () => number | null;
  /** Gives the row that is waited for the focus at once, if it was read. */
  settle: () => void;
  /** Takes note of what in the list got the focus. */
  took: (target: EventTarget | null) => void;
}

/**
 * Focus in a list whose rows are drawn, and read, only when they are in sight.
 * @param total rows there are
 * @param bringUp brings a row into sight
 */
export function useRowFocus(
  scroller: RefObject<HTMLElement | null>,
  total: number,
  bringUp: (index: number) => void,
): RowFocus {
  const awaited = useRef<number | null>(null);
  const frame = useRef(0);
  const held = useRef<number | null>(null);
  const rowOf = (index: number | null) => scroller.current?.querySelector(`[data-index="${index}"]`);
  const settle = () => {
    const row = rowOf(awaited.current);
    if (!scroller.current || !row) return;
    const title = row.querySelector<HTMLElement>('.row-title');
    if (title) awaited.current = null;
    const target = title ?? scroller.current;
    if (target !== document.activeElement) target.focus({ preventScroll: true });
  };
  // Giving the focus makes the browser lay the page out. It does so within each frame; once more before that makes the frame late.
  const settleSoon = () => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(settle);
  };
  const wasOnRow = (isHere: boolean, active: Element | null) =>
    // An element that is taken out leaves the focus to the body.
    isHere ? rowAt(active) !== null : active === document.body && held.current !== null;
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    const isHere = scroller.current?.contains(activeElement) ?? false;
    if (awaited.current !== null) {
      // A focus that was moved elsewhere meanwhile stays there.
      if (activeElement === body || isHere) settleSoon();
      else awaited.current = null;
    } else if (wasOnRow(isHere, activeElement) && !rowOf(held.current)) {
      // The row that had it was scrolled away, and its elements are gone or another's now: the list keeps the focus.
      scroller.current?.focus({ preventScroll: true });
    }
  });
  const give = (index: number) => {
    awaited.current = Math.max(0, Math.min(total - 1, index));
    bringUp(awaited.current);
    settleSoon();
  };
  const took = (target: EventTarget | null) => {
    held.current = rowAt(target)?.index ?? null;
  };
  return { give, awaited: () => awaited.current, settle, took };
}
