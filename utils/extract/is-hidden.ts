/**
 * On the copy of a shown page, the attribute of what nobody who looks at the page can see (rendered/mark-unseen). A page that
 * was fetched has none, and no page can have it of itself: nobody knows its name beforehand.
 */
export const UNSEEN = `data-unseen-${Math.random().toString(36).slice(2)}`;

/** Likewise, the attribute of what was closed, and is open on the copy. */
export const CLOSED = `${UNSEEN}-closed`;

const INVISIBLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether an element's own `style` hides it. Style sheets are not looked at: an inert document has no layout. */
export function isHiddenByStyle(element: Element): boolean {
  return INVISIBLE.test(element.getAttribute('style') ?? '');
}

/** Whether an element's own attributes hide it from the reader or from screen readers, or it is known to be unseen. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute(UNSEEN) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    isHiddenByStyle(element)
  );
}
