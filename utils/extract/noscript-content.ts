import { parseInert } from './clone-document';
import { queryAll } from './native-document';

/**
 * The content of the body's `<noscript>` elements, inert; `null` when they have no text. In a page with scripts their
 * content is text and no elements.
 */
export function noscriptContent(doc: Document): Element | null {
  const html = queryAll(doc, 'body noscript').map((element) =>
    element.firstElementChild ? element.innerHTML : (element.textContent ?? ''),
  );
  const root = parseInert(html.join(''));
  return root.textContent.trim() === '' ? null : root;
}
