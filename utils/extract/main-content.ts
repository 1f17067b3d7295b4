import { outwards } from './ancestors';
import { isHiddenByStyle } from './is-hidden';
import { NOT_MAIN_TEXT } from './surroundings';
import { UNREAD_SELECTOR } from './unread-elements';

/** The share of the page's text that `<main>` must contain to be the page's main text. */
const MAIN_SHARE = 0.4;

/** The share of its text that a page must keep: with less left the whole page is hidden, as behind an open dialog. */
const LEFT_SHARE = 0.05;

function lengthOf(element: Element): number {
  return element.textContent.trim().length;
}

/** The outermost elements around the page's main text. */
function surroundingsOf(body: Element): Element[] {
  const invisible = [...body.querySelectorAll('[style]')].filter(isHiddenByStyle);
  const known = new Set([...body.querySelectorAll(NOT_MAIN_TEXT), ...invisible]);
  const isOutermost = (element: Element) => {
    for (const box of outwards(element.parentElement, Infinity)) if (known.has(box)) return false;
    return true;
  };
  return [...known].filter(isOutermost);
}

/**
 * The main text of a page that is no article, `<main>` or the body without navigation, banners
 * and hidden parts. Changes the document.
 * @returns `null` for a document without body
 */
export function mainContent(doc: Document): Element | null {
  const { body } = doc;
  if (!body) return null;
  for (const element of body.querySelectorAll(UNREAD_SELECTOR)) element.remove();
  const surroundings = surroundingsOf(body);
  const total = lengthOf(body);
  const aside = surroundings.reduce((sum, element) => sum + lengthOf(element), 0);
  if (total - aside >= LEFT_SHARE * total) {
    for (const element of surroundings) element.remove();
  }
  const length = lengthOf(body);
  const mains = [...body.querySelectorAll('main,[role=main]')];
  return mains.find((main) => lengthOf(main) > MAIN_SHARE * length) ?? body;
}
