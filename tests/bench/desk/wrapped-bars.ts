import type { Page } from 'puppeteer-core';

/** Selectors of bars whose controls stand in one line. */
const BARS =
  '.library-bar, .reader-bar, .selection-bar, .work-bar, .viewer-bar, .popup-header, .popup-footer, .side-header, [role=toolbar]';

/** Bars with controls below one another, once they have fitted themselves into the window: a line a bar. */
export function wrappedBars(page: Page): Promise<string[]> {
  return page.evaluate(async (bars) => {
    // A bar is measured anew after a frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const isFloating = (each: Element | null, bar: Element): boolean =>
      each !== null &&
      each !== bar &&
      (/absolute|fixed/.test(getComputedStyle(each).position) || isFloating(each.parentElement, bar));
    const shown = [...document.querySelectorAll(bars)].filter((bar) => bar.checkVisibility());
    return shown.flatMap((bar) => {
      const boxes = [...bar.querySelectorAll('button, a, input, select')]
        .filter((each) => each.checkVisibility() && !isFloating(each, bar))
        .map((each) => each.getBoundingClientRect())
        .filter(({ width }) => width > 1);
      const lowestTop = Math.max(...boxes.map(({ top }) => top));
      const highestBottom = Math.min(...boxes.map(({ bottom }) => bottom));
      return boxes.length > 1 && lowestTop >= highestBottom ? [bar.className || bar.id] : [];
    });
  }, BARS);
}
