import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { sectionElement } from './settings-sections';

/** How far down its pane a section counts as being read, as a share of the height. */
const READING_LINE = 0.3;

/**
 * The id of the section in sight. The one that was asked for is it as long as its heading is in sight: the last ones can never
 * reach the top.
 * @param asked the section that the address names
 * @param isShown whether the sections are there
 * @param left what a search left of them: it is looked again when that is another
 */
export function useSectionInSight(
  root: RefObject<HTMLElement | null>,
  asked: string | null,
  isShown: boolean,
  left: readonly string[] | null,
): string | null {
  const [inSight, setInSight] = useState<string | null>(null);
  useEffect(() => {
    const page = root.current;
    if (!page || !isShown) return;
    const pane = page.closest('.side-pane') ?? document.documentElement;
    const look = () => setInSight(sectionInSight(page, pane, asked));
    look();
    // Scrolling does not bubble.
    addEventListener('scroll', look, { capture: true, passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look, { capture: true });
      removeEventListener('resize', look);
    };
  }, [asked, isShown, left]);
  return inSight;
}

function sectionInSight(page: HTMLElement, pane: Element, asked: string | null): string | null {
  const seen = pane.getBoundingClientRect();
  if (asked !== null && isHeadingIn(seen, sectionElement(page, asked))) return asked;
  const sections = [...page.querySelectorAll<HTMLElement>('[data-section]:not([hidden])')];
  const line = isAtEnd(pane) ? seen.bottom : seen.top + seen.height * READING_LINE;
  const reached = sections.findLast((section) => section.getBoundingClientRect().top <= line) ?? sections[0];
  return reached?.dataset['section'] ?? null;
}

function isHeadingIn(seen: DOMRect, section: HTMLElement | null): boolean {
  const place = section?.querySelector('h2')?.getBoundingClientRect();
  return place !== undefined && place.height > 0 && place.top >= seen.top && place.bottom <= seen.bottom;
}

function isAtEnd({ scrollTop, clientHeight, scrollHeight }: Element): boolean {
  return scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
}
