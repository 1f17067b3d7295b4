import { elementScroll, observeElementRect, type VirtualItem, Virtualizer } from '@tanstack/virtual-core';
import { type RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** Rows kept beside those in sight, each way: what a turn of the wheel brings. */
const OVERSCAN = 4;

/** The rows in sight of a long list whose rows are all of one height. */
export interface VirtualRows {
  items: VirtualItem[];
  /** Height of all rows, in CSS pixels. */
  height: number;
  /** Brings a row into sight. */
  show: (index: number) => void;
}

/**
 * Which rows of a scrolling element are to be drawn.
 * @param rowHeight in CSS pixels
 */
export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): VirtualRows {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const virtualizer = useRef<Virtualizer<HTMLElement, Element> | null>(null);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset: observeScrollTop,
    onChange: () => draw(undefined),
  };
  virtualizer.current ??= new Virtualizer(options);
  const rows = virtualizer.current;
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), []);
  useLayoutEffect(() => rows._willUpdate());
  return {
    items: rows.getVirtualItems(),
    height: rows.getTotalSize(),
    show: (index) => bringUp(scroller.current, index * rowHeight, rowHeight),
  };
}

/**
 * Tells the virtualizer where the list is scrolled to. Its own observer says as well that scrolling goes on, whereupon it
 * asks for the list's full height, and the page is laid out once more in every frame.
 */
function observeScrollTop(
  { scrollElement }: Virtualizer<HTMLElement, Element>,
  report: (top: number, isScrolling: boolean) => void,
): (() => void) | undefined {
  if (!scrollElement) return undefined;
  const tell = () => report(scrollElement.scrollTop, false);
  tell();
  scrollElement.addEventListener('scroll', tell, { passive: true });
  return () => scrollElement.removeEventListener('scroll', tell);
}

/** Scrolls no further than needed to have a row wholly in sight. */
function bringUp(scroller: HTMLElement | null, top: number, height: number): void {
  if (!scroller) return;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + height > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = top + height - scroller.clientHeight;
}
