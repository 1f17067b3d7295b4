import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import { type RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** Rows kept beside those in sight, each way: what a turn of the wheel brings. */
const OVERSCAN = 8;

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
    observeElementOffset,
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
    show: (index) => rows.scrollToIndex(index, { align: 'auto' }),
  };
}
