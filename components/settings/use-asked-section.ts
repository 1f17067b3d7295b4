import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { sectionElement } from './settings-sections';

/** What shows that the user is moving in the page now. */
const MOVES = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;

/**
 * Brings the section that the address names into sight, and its heading into focus. What stands above it is still being read,
 * so it is kept in sight while that grows, until the user moves.
 * @param isShown whether the sections are there
 */
export function useAskedSection(
  root: RefObject<HTMLElement | null>,
  asked: string | null,
  isShown: boolean,
): void {
  useEffect(() => {
    const page = root.current;
    const section = asked === null ? null : sectionElement(page, asked);
    if (!page || !section || !isShown) return;
    // Who chooses in the list of sections goes on choosing there.
    if (!document.activeElement?.closest('#settings-jump'))
      section.querySelector('h2')?.focus({ preventScroll: true });
    const growth = new ResizeObserver(() => revealSection(section));
    growth.observe(page);
    const stop = () => growth.disconnect();
    for (const move of MOVES) addEventListener(move, stop, { once: true, passive: true });
    return () => {
      stop();
      for (const move of MOVES) removeEventListener(move, stop);
    };
  }, [asked, isShown]);
}

/** Scrolls until a section begins at the top, as far as there is room below it. */
export function revealSection(section: HTMLElement): void {
  section.scrollIntoView({ block: 'start' });
}
