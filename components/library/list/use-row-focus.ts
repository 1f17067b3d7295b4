import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Which row gets the focus. */
export interface RowFocus {
  /**
   * Gives a row the focus by its place, or the last one there is, at once or when it was read. Until then the list has it,
   * for keys that come meanwhile.
   */
  give: (index: number) => void;
  /** The row that is waited for. */
  awaited: () => number | null;
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
  const settle = () => {
    if (!scroller.current) return;
    const title = scroller.current.querySelector<HTMLElement>(`[data-index="${awaited.current}"] .row-title`);
    if (title) awaited.current = null;
    (title ?? scroller.current).focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    if (awaited.current === null) return;
    const { activeElement, body } = document;
    // A focus that was moved elsewhere meanwhile stays there.
    if (activeElement === body || scroller.current?.contains(activeElement)) settle();
    else awaited.current = null;
  });
  const give = (index: number) => {
    awaited.current = Math.max(0, Math.min(total - 1, index));
    bringUp(awaited.current);
    settle();
  };
  return { give, awaited: () => awaited.current };
}
