import { resolveUrl } from './resolve-url';

const LINK_PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'];

/** Where pages keep a picture's address until it scrolls into view. */
const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-url'];

/** The address with the highest density or width in a `srcset`. */
function largestOf(srcset: string | null): string | null {
  let best: string | null = null;
  let bestSize = -1;
  // Candidates are separated by a comma and white space: addresses may hold commas themselves.
  for (const candidate of srcset?.split(/,\s+/) ?? []) {
    const [address = '', size = '1x'] = candidate.trim().split(/\s+/);
    if (address !== '' && parseFloat(size) > bestSize) {
      best = address;
      bestSize = parseFloat(size);
    }
  }
  return best;
}

/** A picture's address: a `data:` one counts only when there is no other, it is mostly a placeholder. */
function pictureAddress(picture: Element, base: string): string | null {
  const own = picture.getAttribute('src');
  const inlined = own?.trim().startsWith('data:') ?? false;
  if (!inlined) {
    const url = resolveUrl(own, base);
    if (url !== null) return url;
  }
  const source = picture.parentElement?.querySelector(':scope > source[srcset]') ?? null;
  const others = [
    ...LAZY.map((name) => picture.getAttribute(name)),
    largestOf(picture.getAttribute('srcset') ?? picture.getAttribute('data-srcset')),
    picture.parentElement?.nodeName === 'PICTURE' ? largestOf(source?.getAttribute('srcset') ?? null) : null,
  ];
  for (const address of others) {
    const url = resolveUrl(address, base);
    if (url !== null) return url;
  }
  return inlined ? own : null;
}

/** A link to a place on the same page stays one, so that footnotes work in the archive. */
function linkAddress(link: Element, base: string, page: string): string | null {
  const url = resolveUrl(link.getAttribute('href'), base, LINK_PROTOCOLS);
  return url?.startsWith(`${page}#`) === true ? url.slice(page.length) : url;
}

function setOrRemove(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/**
 * Makes the addresses in content absolute and finds the real ones of pictures that load late. Changes `root`.
 * @param base what relative addresses are relative to
 * @param url address of the page
 */
export function prepareContent(root: Element, base: string, url: string): void {
  const page = url.replace(/#.*$/s, '');
  for (const link of root.querySelectorAll('a[href]'))
    setOrRemove(link, 'href', linkAddress(link, base, page));
  for (const picture of root.querySelectorAll('img'))
    setOrRemove(picture, 'src', pictureAddress(picture, base));
  for (const quote of root.querySelectorAll('[cite]'))
    setOrRemove(quote, 'cite', resolveUrl(quote.getAttribute('cite'), base));
}
