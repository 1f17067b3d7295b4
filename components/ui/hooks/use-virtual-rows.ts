import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { LongScroll } from '../long-scroll';
import type { RowPlaces } from '../row-places';

/** Rows kept beside those in sight, each way: what a turn of the wheel brings. */
const OVERSCAN = 4;

/** A row that is drawn. */
interface VirtualRow {
  /** Its place in the list. */
  index: number;
  /**
   * A number that no other row has at the time, and that a row which comes has from one that went: as key it lets the row use the
   * elements of that one. To make the elements of each row anew takes longer than a frame while a list of 100,000 is dragged.
   */
  slot: number;
  /** Where in the list's element it is drawn, in CSS pixels. */
  top: number;
}

/** The rows in sight of a long list. */
export interface VirtualRows {
  items: VirtualRow[];
  /** Height of the list, in CSS pixels. */
  height: number;
  /** Place in the list minus place in the element, see `LongScroll`. */
  shift: number;
  /** Brings a row into sight. */
  show: (index: number) => void;
}

/** What is in sight: its beginning in the list and its height, in CSS pixels, and the rows drawn for it. */
interface Sight {
  top: number;
  height: number;
  first: number;
  end: number;
  /** The most rows that were drawn at once. */
  slots: number;
}

/** Which rows of a scrolling element are to be drawn: those in sight, and some beside them. */
export function useVirtualRows(scroller: RefObject<HTMLElement | null>, places: RowPlaces): VirtualRows {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const scroll = useRef(new LongScroll(() => draw(undefined))).current;
  scroll.setHeight(places.height);
  const sight = useRef<Sight>({ top: 0, height: 0, first: 0, end: 0, slots: 0 }).current;
  const latest = useRef(places);
  latest.current = places;
  Object.assign(sight, drawnIn(sight, places));
  sight.slots = Math.max(sight.slots, sight.end - sight.first);
  const see = (change: Partial<Sight>) => {
    Object.assign(sight, change);
    const { first, end } = drawnIn(sight, latest.current);
    if (first !== sight.first || end !== sight.end) draw(undefined);
  };
  useLayoutEffect(() => {
    const element = scroller.current;
    return element ? watchSight(element, scroll, see) : undefined;
  }, []);
  return {
    items: Array.from({ length: sight.end - sight.first }, (_, offset) => ({
      index: sight.first + offset,
      slot: (sight.first + offset) % sight.slots,
      top: places.topOf(sight.first + offset) - scroll.shift,
    })),
    height: scroll.height,
    shift: scroll.shift,
    show(index) {
      const { top, height } = places.shownWith(index);
      if (!scroller.current) return;
      scroll.show(scroller.current, top, height);
      // The browser tells of the scrolling within the next frame, which drawing the rows would make late.
      see({ top: scroll.moved(scroller.current) });
    },
  };
}

/** The rows to draw for what is in sight; none until its height is known. */
function drawnIn({ top, height }: Sight, places: RowPlaces): Pick<Sight, 'first' | 'end'> {
  if (height === 0 || places.count === 0) return { first: 0, end: 0 };
  return {
    first: Math.max(0, places.rowAt(top) - OVERSCAN),
    end: Math.min(places.count, places.rowAt(top + height - 1) + 1 + OVERSCAN),
  };
}

/** Tells what of a scrolling element is in sight, now and whenever it changes. Returns a function that stops it. */
function watchSight(
  element: HTMLElement,
  scroll: LongScroll,
  tell: (change: Partial<Sight>) => void,
): () => void {
  const onScroll = () => tell({ top: scroll.moved(element) });
  const onRest = () => scroll.settle(element);
  const sizes = new ResizeObserver(() => tell({ height: element.clientHeight }));
  tell({ top: scroll.moved(element), height: element.clientHeight });
  element.addEventListener('scroll', onScroll, { passive: true });
  element.addEventListener('scrollend', onRest);
  sizes.observe(element);
  return () => {
    element.removeEventListener('scroll', onScroll);
    element.removeEventListener('scrollend', onRest);
    sizes.disconnect();
  };
}
