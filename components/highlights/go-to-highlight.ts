import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { markOf } from './draw-highlights';

/** Leads to the marked words of a highlight, and sets the focus there: reading goes on from the place. */
export function goToHighlight(body: HTMLElement | null, id: string): void {
  const mark = body && markOf(body, id);
  if (!mark) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  mark.tabIndex = -1;
  mark.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  mark.focus({ preventScroll: true });
}

/** A click on marked words leads to their card; where they are a link, the link is followed. */
export function useMarkClicks(body: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = body.current;
    const onClick = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest('a[href]') || getSelection()?.isCollapsed === false)
        return;
      const id = target.closest<HTMLElement>('mark[data-highlight-id]')?.dataset['highlightId'];
      if (id !== undefined) showCard(id);
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, []);
}

/** Brings a highlight's card into view and sets the focus on it. */
export function showCard(id: string, within = ''): void {
  const card = document.querySelector<HTMLElement>(`#highlight-${CSS.escape(id)} ${within}`);
  card?.scrollIntoView({ block: 'nearest' });
  card?.focus({ preventScroll: true });
}
