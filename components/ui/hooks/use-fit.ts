import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What a bar shows of its words, from all of them down; the style sheet says what each leaves out. */
const LEVELS = ['all', 'most', 'some', 'none', 'tight', 'least'] as const;

/** Has a bar that must not wrap show as many of its words as it has room for: `data-words` says how many. Languages differ by half. */
export function useFit(bar: RefObject<HTMLElement | null>): void {
  // After each rendering: the words may be others.
  useLayoutEffect(() => fit(bar.current));
  useLayoutEffect(() => {
    if (!bar.current) return;
    const observer = new ResizeObserver(() => fit(bar.current));
    observer.observe(bar.current);
    return () => observer.disconnect();
  }, []);
}

function fit(bar: HTMLElement | null): void {
  if (!bar) return;
  for (const level of LEVELS) {
    bar.dataset['words'] = level;
    if (!isOverfull(bar)) return;
  }
}

/** Whether what stands in a bar reaches beyond it, on the side where its line ends. */
function isOverfull(bar: HTMLElement): boolean {
  const { left, right } = bar.getBoundingClientRect();
  const computed = Number.parseFloat(getComputedStyle(bar).paddingInlineEnd);
  // A bar that is not in the document has no computed style.
  const padding = Number.isNaN(computed) ? 0 : computed;
  return [...bar.children].some((child) => {
    if (getComputedStyle(child).position === 'fixed') return false;
    const box = child.getBoundingClientRect();
    return box.width > 0 && (box.right > right - padding + 1 || box.left < left + padding - 1);
  });
}
