import { queryAll } from './native-document';
import { sanitiseFragment } from './sanitise';

/**
 * What the body's `<noscript>` elements hold, sanitised and inert; `null` when they hold no text. In a page with scripts
 * their content is text and not elements, so it is parsed here, by the sanitiser, which drops relative addresses.
 */
export function noscriptContent(doc: Document): Element | null {
  const html = queryAll(doc, 'body noscript').map((element) =>
    element.firstElementChild ? element.innerHTML : (element.textContent ?? ''),
  );
  const fragment = sanitiseFragment(html.join(''), globalThis as Window & typeof globalThis);
  if (fragment.textContent?.trim() === '') return null;
  const root = fragment.ownerDocument.createElement('div');
  root.append(fragment);
  return root;
}
