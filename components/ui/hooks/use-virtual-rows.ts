import { elementScroll, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { type RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { LongScroll } from '../long-scroll';

/** Rows kept beside those in sight, each way: what a turn of the wheel brings. */
const OVERSCAN = 4;

/** The rows in sight of a long list whose rows are all of one height. */
export interface VirtualRows {
  /** The places of the rows, and where in their list they are drawn, in CSS pixels. */
  items: { index: number; top: number }[];
  /** Height of the list, in CSS pixels. */
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
  const scroll = useRef(new LongScroll(() => draw(undefined))).current;
  scroll.setHeight(count * rowHeight);
  const virtualizer = useRef<Virtualizer<HTMLElement, Element> | null>(null);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset: ({ scrollElement }: { scrollElement: HTMLElement | null }, report: Report) =>
      scrollElement ? observeScroll(scrollElement, scroll, report) : undefined,
    onChange: () => draw(undefined),
  };
  virtualizer.current ??= new Virtualizer(options);
  const rows = virtualizer.current;
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), []);
  useLayoutEffect(() => rows._willUpdate());
  return {
    items: rows.getVirtualItems().map(({ index, start }) => ({ index, top: start - scroll.shift })),
    height: scroll.height,
    show: (index) => {
      if (scroller.current) scroll.show(scroller.current, index * rowHeight, rowHeight);
    },
  };
}

type Report = (offset: number, isScrolling: boolean) => void;

/**
 * Tells the virtualizer where the list is scrolled to. Its own observer says as well that scrolling goes on, whereupon it
 * asks for the list's full height, and the page is laid out once more in every frame.
 */
function observeScroll(scroller: HTMLElement, scroll: LongScroll, report: Report): () => void {
  const tell = () => report(scroll.moved(scroller), false);
  const settle = () => scroll.settle(scroller);
  tell();
  scroller.addEventListener('scroll', tell, { passive: true });
  scroller.addEventListener('scrollend', settle);
  return () => {
    scroller.removeEventListener('scroll', tell);
    scroller.removeEventListener('scrollend', settle);
  };
}
