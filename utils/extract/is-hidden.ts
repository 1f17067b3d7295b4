const INVISIBLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether an element's own `style` hides it. Style sheets are not looked at: an inert document has no layout. */
export function isHiddenByStyle(element: Element): boolean {
  return INVISIBLE.test(element.getAttribute('style') ?? '');
}

/** Whether an element's own attributes hide it from the reader or from screen readers. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    isHiddenByStyle(element)
  );
}
