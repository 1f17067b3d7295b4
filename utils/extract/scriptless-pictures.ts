import { isTiny } from './embeds';
import { isHiddenByStyle } from './is-hidden';
import { queryAll } from './native-document';
import { isStandIn } from './picture-address';

/** Characters of the longest `<noscript>` that is read: one around a picture is short. */
const MAX_LENGTH = 5000;

/** The picture in a `<noscript>` that has nothing else; `null` without one. What counts visitors is no picture. */
function pictureIn(element: Element, parse: (html: string) => Element): Element | null {
  // In a page with scripts its content is text and no elements
  const html = element.firstElementChild ? element.innerHTML : element.textContent;
  if (html.length > MAX_LENGTH || !/<img\b/i.test(html)) return null;
  const content = parse(html);
  const [picture, ...others] = content.querySelectorAll('img');
  const isAlone = others.length === 0 && content.textContent.trim() === '';
  return picture && isAlone && !isTiny(picture) && !isHiddenByStyle(picture) ? picture : null;
}

/** The picture that an element is or has, where it has no text. */
function pictureOf(element: Element | null): Element | null {
  if (!element || element.textContent.trim() !== '') return null;
  return element.nodeName === 'IMG' ? element : element.querySelector('img');
}

/**
 * Puts the picture that a page has in `<noscript>` where its scripts would show it: in the place of the placeholder beside
 * it, or of the `<noscript>`. Changes the copy.
 * @param parse parses HTML inertly
 */
export function placeScriptlessPictures(clone: Document, parse: (html: string) => Element): void {
  for (const element of queryAll(clone, 'body noscript')) {
    const picture = pictureIn(element, parse);
    if (!picture) continue;
    const beside = pictureOf(element.previousElementSibling) ?? pictureOf(element.nextElementSibling);
    if (!beside) element.replaceWith(clone.importNode(picture, true));
    else if (isStandIn(beside)) beside.replaceWith(clone.importNode(picture, true));
  }
}
