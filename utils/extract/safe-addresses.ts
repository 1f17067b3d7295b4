import { ID_PREFIX } from './sanitise-config';

const LINK = /^(?:https?:\/\/|mailto:|tel:|#.)/i;

/** Pictures in the address itself: only raster formats, an SVG can contain scripts and load files. */
const PICTURE = /^(?:https?:\/\/|data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,[a-z0-9+/=\s]+$)/i;

/** Characters of an address that are checked: long `data:` pictures slow the expression above, and their beginning is enough. */
const CHECKED_LENGTH = 2000;

function isSafe(attribute: string, value: string): boolean {
  const start = value.trim().slice(0, CHECKED_LENGTH);
  return attribute === 'src' ? PICTURE.test(start) : LINK.test(start);
}

/**
 * Removes every address that is not absolute and harmless, and pictures without address.
 * @returns the number of removed addresses
 */
export function removeUnsafeAddresses(root: Element): number {
  let removed = 0;
  for (const element of root.querySelectorAll('[href],[src],[cite]')) {
    for (const name of ['href', 'src', 'cite']) {
      const value = element.getAttribute(name);
      const belongs = name !== 'src' || element.nodeName === 'IMG';
      if (value === null || (belongs && isSafe(name, value))) continue;
      element.removeAttribute(name);
      removed++;
    }
  }
  for (const picture of root.querySelectorAll('img:not([src])')) picture.remove();
  return removed;
}

/** A fragment decoded to the id it names; as it is where it is encoded wrongly. */
export function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a stray percent sign
  }
}

/**
 * Removes all ids except those that links in the content lead to (footnotes), and prefixes the ids in these links.
 */
export function keepLinkedIds(root: Element): void {
  const ids = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id]')) {
    if (!ids.has(element.id)) ids.set(element.id, element);
  }
  const linked = new Set<Element>();
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const name = decoded((link.getAttribute('href') ?? '').slice(1));
    const id = name.startsWith(ID_PREFIX) ? name : `${ID_PREFIX}${name}`;
    const target = ids.get(id);
    if (!target) continue;
    linked.add(target);
    link.setAttribute('href', `#${id}`);
  }
  for (const element of root.querySelectorAll('[id]')) {
    if (!linked.has(element)) element.removeAttribute('id');
  }
}
