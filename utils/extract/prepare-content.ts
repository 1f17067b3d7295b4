import { readSrcset } from '../url/srcset';
import { resolveUrl } from './resolve-url';

const LINK_PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'];

/** Attributes that hold a picture's address until it scrolls into view. */
const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-url'];

/** The address with the highest density or width in a `srcset`. */
function largestOf(srcset: string | null): string | null {
  let best: string | null = null;
  let bestSize = -1;
  for (const { address, size } of readSrcset(srcset ?? '')) {
    const value = parseFloat(size || '1x');
    if (value > bestSize) {
      best = address;
      bestSize = value;
    }
  }
  return best;
}

/** The largest picture that the first source of the `<picture>` around an `<img>` offers. */
function largestOfSource({ parentElement }: Element): string | null {
  if (parentElement?.nodeName !== 'PICTURE') return null;
  const source = parentElement.querySelector(':scope > source[srcset]');
  return source && largestOf(source.getAttribute('srcset'));
}

/** A picture's absolute address. A `data:` address counts only when there is no other: it is mostly a placeholder. */
function pictureAddress(picture: Element, base: string): string | null {
  const own = picture.getAttribute('src');
  const isInline = /^\s*data:/.test(own ?? '');
  const addresses = [
    isInline ? null : own,
    ...LAZY.map((name) => picture.getAttribute(name)),
    largestOf(picture.getAttribute('srcset') ?? picture.getAttribute('data-srcset')),
    largestOfSource(picture),
  ];
  for (const address of addresses) {
    const url = resolveUrl(address, base);
    if (url !== null) return url;
  }
  return isInline ? own : null;
}

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
