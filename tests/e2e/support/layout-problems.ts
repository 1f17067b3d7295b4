import type { Page } from 'puppeteer-core';

/** Frames in which a page may fit itself into a window of another size. */
const FRAMES = 20;

/**
 * What of a page does not fit its window: a page wider than the window, and texts cut off where no ellipsis says so.
 * A line a finding; what scrolls by itself, or is meant for screen readers only, is passed over.
 */
export async function layoutProblems(page: Page): Promise<string[]> {
  let problems = await readProblems(page);
  for (let frame = 0; frame < FRAMES && problems.length > 0; frame++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    problems = await readProblems(page);
  }
  return problems;
}

function readProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}${element.id && `#${element.id}`}${element.className && typeof element.className === 'string' ? `.${element.className.split(' ').join('.')}` : ''}`;
    const cutOff = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const style = getComputedStyle(element);
      const scrolls = /auto|scroll/.test(style.overflowX);
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      const marked = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      const isHidden = style.clipPath === 'inset(50%)' || element.closest('.visually-hidden');
      if (!hasText || scrolls || marked || isHidden) return false;
      return element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
    });
    const outside = [...document.body.querySelectorAll<HTMLElement>('button, a, input, select')].filter(
      (element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return (
          width > 0 &&
          (left < -1 || right > innerWidth + 1) &&
          !element.closest('.scroll-box, .visually-hidden')
        );
      },
    );
    return [
      ...(root.scrollWidth > innerWidth ? [`page: ${root.scrollWidth} wide in ${innerWidth}`] : []),
      ...cutOff.map((element) => `cut off: ${name(element)} “${element.innerText.slice(0, 40)}”`),
      ...outside.map((element) => `outside: ${name(element)}`),
    ];
  });
}
