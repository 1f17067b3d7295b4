import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { keepPlace, placeOf } from './kept-places';

/** Height of bar and tabs above the text, with some room, in CSS pixels. */
const BAR = 90;

/**
 * Brings a snapshot's text to where it was left, and keeps the place as it is read on. Its effect must run after the article's own.
 * @param isShown whether the text is in sight; when it comes back, it stands as it did
 */
export function usePlace(body: RefObject<HTMLElement | null>, snapshotId: string, isShown: boolean): void {
  const last = useRef<{ of: string; top: number } | null>(null);
  useLayoutEffect(() => {
    const article = body.current;
    const pane = article?.closest('.side-pane');
    if (!article || !pane || !isShown) return;
    if (last.current?.of === snapshotId) pane.scrollTop = last.current.top;
    else goToPlace(article, pane, placeOf(snapshotId));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      last.current = { of: snapshotId, top: pane.scrollTop };
      clearTimeout(timer);
      timer = setTimeout(() => keepPlace(snapshotId, blockInSight(article, pane)), 300);
    };
    pane.addEventListener('scroll', follow, { passive: true });
    return () => {
      clearTimeout(timer);
      pane.removeEventListener('scroll', follow);
    };
  }, [snapshotId, isShown]);
}

/** Scrolls to a block by its number; 0 is the beginning, where the text stands already. */
function goToPlace(article: HTMLElement, pane: Element, block: number): void {
  const left = blocksOf(article)[block];
  if (left && block > 0)
    pane.scrollTop += left.getBoundingClientRect().top - pane.getBoundingClientRect().top - BAR;
}

/** The number of the first block in sight; 0 at the beginning, and at the end of the text, after which one begins anew. */
function blockInSight(article: HTMLElement, pane: Element): number {
  const { top, bottom } = pane.getBoundingClientRect();
  if (article.getBoundingClientRect().bottom <= bottom) return 0;
  const inSight = blocksOf(article).findIndex((block) => block.getBoundingClientRect().bottom > top + BAR);
  return Math.max(0, inSight);
}

/** What a text is read by, however deep it stands. */
function blocksOf(article: HTMLElement): Element[] {
  return [...article.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, figure, tr')];
}
