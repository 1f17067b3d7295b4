import { queryAll } from '../native-document';

/** Selector of what is the page itself, wherever it stands. */
const PAGE = 'main,[role=main]';

/** The share of the height of the window that a bar at its edge takes at most. */
const MAX_BAR = 0.4;

/** The share of its width that one at the upper edge takes. */
const WIDE = 0.9;

function lengthOf(element: Element | null): number {
  return element?.textContent.trim().length ?? 0;
}

/** Whether what stays in its place while the page scrolls is the page: its frame, or the part that scrolls. */
function isPage(element: Element): boolean {
  if (element.matches(PAGE) || element.querySelector(PAGE) !== null) return true;
  const headings = queryAll(element.ownerDocument, `h1,${PAGE}`);
  if (headings.length > 0) return headings.every((heading) => element.contains(heading));
  return 2 * lengthOf(element) > lengthOf(element.closest('body'));
}

/** Whether a sticky element is a bar at the lower edge of the window, or across its upper one, and no heading in the text. */
function isBar(element: Element, { top, bottom }: CSSStyleDeclaration): boolean {
  const box = element.getBoundingClientRect();
  if (box.height > innerHeight * MAX_BAR || element.closest('table')) return false;
  if (bottom !== 'auto' && Math.abs(box.bottom - innerHeight) <= 1) return true;
  return top !== 'auto' && box.top < 1 && box.width > innerWidth * WIDE && !element.closest('article,main');
}

/** Whether an element lies over the page instead of standing in it: consent, offers, bars, what follows the reader. */
export function isOverlay(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.position === 'fixed') return !isPage(element);
  return style.position === 'sticky' && isBar(element, style) && !isPage(element);
}
