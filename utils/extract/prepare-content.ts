import { pictureAddress } from './picture-address';
import { resolveUrl } from './resolve-url';

const LINK_PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'];

/** A link's absolute address. A link to a place on the same page stays a fragment, so that footnotes work in the archive. */
function linkAddress(link: Element, base: string, page: string): string | null {
  const url = resolveUrl(link.getAttribute('href'), base, LINK_PROTOCOLS);
  return url?.startsWith(`${page}#`) === true ? url.slice(page.length) : url;
}

function setOrRemove(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/**
 * Makes the addresses in content absolute; those of pictures that load late are read from where the page keeps them. Changes `root`.
 * @param base of relative addresses
 * @param url address of the page
 */
export function prepareContent(root: Element, base: string, url: string): void {
  const page = url.replace(/#.*$/s, '');
  for (const anchor of root.querySelectorAll('a[name]:not([id])'))
    anchor.id = anchor.getAttribute('name') ?? '';
  for (const link of root.querySelectorAll('a[href]')) {
    setOrRemove(link, 'href', linkAddress(link, base, page));
  }
  for (const picture of root.querySelectorAll('img')) {
    setOrRemove(picture, 'src', pictureAddress(picture, base));
  }
  for (const quote of root.querySelectorAll('[cite]')) {
    setOrRemove(quote, 'cite', resolveUrl(quote.getAttribute('cite'), base));
  }
}
