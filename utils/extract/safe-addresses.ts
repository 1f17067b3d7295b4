import { ID_PREFIX } from './sanitise-config';

const LINK = /^(?:https?:\/\/|mailto:|tel:|#.)/i;

/** Pictures inside the page itself: raster only, an SVG can hold scripts and load other files. */
const PICTURE = /^(?:https?:\/\/|data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,[a-z0-9+/=\s]+$)/i;

/** Long `data:` pictures would slow the expression above; their beginning says enough. */
const CHECKED_LENGTH = 2000;

function isSafe(attribute: string, value: string): boolean {
  const start = value.trim().slice(0, CHECKED_LENGTH);
  return attribute === 'src' ? PICTURE.test(start) : LINK.test(start);
}

/**
 * Takes away every address that is not absolute and of a harmless kind, and pictures left without one.
 * @returns how many were taken away
 */
export function removeUnsafeAddresses(root: Element): number {
  let removed = 0;
  for (const element of root.querySelectorAll('[href],[src],[cite]')) {
    for (const name of ['href', 'src', 'cite']) {
      const value = element.getAttribute(name);
      const belongs = name === 'src' ? element.nodeName === 'IMG' : true;
      if (value === null || (belongs && isSafe(name, value))) continue;
      element.removeAttribute(name);
      removed++;
    }
  }
  for (const picture of root.querySelectorAll('img:not([src])')) picture.remove();
  return removed;
}

/** A fragment as the id it names; as it is where it is no encoding of one. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a stray percent sign
  }
}

/**
 * Keeps the ids that links in the content lead to (footnotes), and makes those links lead to the ids as DOMPurify
 * writes them.
 */
export function keepLinkedIds(root: Element): void {
  const ids = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id]')) if (!ids.has(element.id)) ids.set(element.id, element);
  const linked = new Set<Element>();
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const name = decoded((link.getAttribute('href') ?? '').slice(1));
    const id = name.startsWith(ID_PREFIX) ? name : `${ID_PREFIX}${name}`;
    const target = ids.get(id);
    if (!target) continue;
    linked.add(target);
    link.setAttribute('href', `#${id}`);
  }
  for (const element of root.querySelectorAll('[id]'))
    if (!linked.has(element)) element.removeAttribute('id');
}
