import type { Page } from 'puppeteer-core';

/** What of the reader's bar is not in its one line, or not in the window: a line a finding. */
export function barProblems(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // The bar is measured anew after a frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const bar = document.querySelector('.reader-tools') as HTMLElement;
    const pane = bar.closest('.side-pane') as HTMLElement;
    const { top, bottom } = bar.getBoundingClientRect();
    const outside = [...bar.querySelectorAll('button, a')].filter((each) => {
      const box = each.getBoundingClientRect();
      const found = each.closest('#found-words');
      const isFloating = found !== null && getComputedStyle(found).position === 'fixed';
      if (box.width === 0 || isFloating) return box.right > innerWidth + 1;
      return box.left < -1 || box.right > innerWidth + 1 || box.top < top - 1 || box.bottom > bottom + 1;
    });
    return [
      ...(bar.offsetHeight > 50 ? [`${bar.offsetHeight} high`] : []),
      ...(pane.scrollWidth > pane.clientWidth ? [`${pane.scrollWidth - pane.clientWidth} too wide`] : []),
      ...outside.map(({ id, className }) => `outside: ${id || className}`),
    ];
  });
}
