import { describe, expect, it, vi } from 'vitest';
import { LongScroll } from './long-scroll';

const ROW = 60;
const VIEW = 600;

/** A list in an element that scrolls as far as it is high, to whole pixels, as browsers do. */
function longList(rows: number) {
  const onShift = vi.fn();
  const scroll = new LongScroll(onShift);
  scroll.setHeight(rows * ROW);
  let top = 0;
  const scroller = {
    clientHeight: VIEW,
    get scrollTop() {
      return top;
    },
    set scrollTop(to: number) {
      top = Math.max(0, Math.min(Math.trunc(to), scroll.height - VIEW));
    },
  };
  const moveTo = (to: number) => {
    scroller.scrollTop = to;
    return scroll.moved(scroller);
  };
  return { scroll, scroller, moveTo, onShift, end: rows * ROW - VIEW };
}

describe('a list that an element is high enough for', () => {
  it('is scrolled as the element is', () => {
    const { scroll, scroller, moveTo, onShift, end } = longList(100_000);
    expect(scroll.height).toBe(6_000_000);
    for (const place of [0, 59, 700, 3_000_000, end]) expect(moveTo(place)).toBe(place);
    scroll.settle(scroller);
    expect([scroller.scrollTop, scroll.shift]).toEqual([end, 0]);
    expect(onShift).not.toHaveBeenCalled();
  });

  it('shows a row without scrolling further than needed', () => {
    const { scroll, scroller, moveTo } = longList(1000);
    scroll.show(scroller, 9 * ROW, ROW);
    expect(scroller.scrollTop).toBe(0);
    scroll.show(scroller, 10 * ROW, ROW);
    expect(scroller.scrollTop).toBe(ROW);
    moveTo(30_000);
    scroll.show(scroller, 10 * ROW, ROW);
    expect(scroller.scrollTop).toBe(10 * ROW);
  });
});

describe('a list of a million rows', () => {
  it('reaches its last row with the scrollbar, and its first again', () => {
    const { scroll, moveTo, end } = longList(1_000_000);
    expect(scroll.height).toBeLessThan(8_388_608);
    expect(moveTo(scroll.height)).toBe(end);
    expect(moveTo(scroll.height / 2) / end).toBeCloseTo(0.5, 3);
    expect(moveTo(0)).toBe(0);
  });

  it.each([2500, 1_001_000, 4_000_000, 7_001_000])('goes pixel by pixel with the wheel, from %d', (from) => {
    const { scroll, scroller, moveTo } = longList(1_000_000);
    let place = moveTo(from);
    for (let turns = 0; turns < 200 && place > 0; turns++) {
      const before = place;
      place = moveTo(scroller.scrollTop - 100);
      expect(place).toBe(Math.max(0, before - 100));
      scroll.settle(scroller);
      expect(scroll.moved(scroller)).toBe(place);
    }
  });

  it('tells whoever draws it when rows stand elsewhere in the element', () => {
    const { scroll, scroller, moveTo, onShift } = longList(1_000_000);
    moveTo(4_000_000);
    moveTo(4_000_500);
    expect(onShift).toHaveBeenCalledTimes(1);
    scroll.settle(scroller);
    expect(onShift).toHaveBeenCalledTimes(2);
    expect(scroller.scrollTop).toBeLessThan(4_000_500);
  });

  it('brings every row wholly into sight, one after the other and from afar', () => {
    const { scroll, scroller } = longList(1_000_000);
    const isShown = (row: number) => {
      scroll.show(scroller, row * ROW, ROW);
      const place = scroll.moved(scroller);
      return place <= row * ROW && (row + 1) * ROW <= place + VIEW;
    };
    for (const start of [0, 500_000, 999_900])
      for (let row = start; row < start + 100; row++) expect(isShown(row)).toBe(true);
    for (const row of [999_999, 0, 123_456, 999_999]) expect(isShown(row)).toBe(true);
  });

  it('is at its beginning when it becomes another, shorter list', () => {
    const { scroll, scroller, moveTo } = longList(1_000_000);
    moveTo(4_000_000);
    scroll.setHeight(50 * ROW);
    expect(scroll.shift).toBe(0);
    scroller.scrollTop = 0;
    expect(scroll.moved(scroller)).toBe(0);
  });
});
