import type { Omission } from '../model/stated';
import { cleanText } from './clean-text';
import { resolveUrl } from './resolve-url';

/** Selector of videos, frames and the like. */
const EMBED = 'iframe,video,audio,embed,object';

/** Attributes with an element's address, the first that has one: frames that load late keep theirs in others than `src`. */
const ADDRESSES = ['src', 'data-src', 'data-lazy-src', 'data'];

/** Pixels of the shortest side; smaller frames count visitors. */
const MIN_SIDE = 2;

/** The absolute address of what an element embeds. */
function addressOf(embed: Element, base: string): string | null {
  const source = embed.querySelector(':scope > source[src]')?.getAttribute('src');
  for (const address of [...ADDRESSES.map((name) => embed.getAttribute(name)), source]) {
    const url = address ? resolveUrl(address, base) : null;
    if (url !== null) return url;
  }
  return null;
}

/** Whether an element is so small that nobody is to see it: it counts visitors. */
export function isTiny(embed: Element): boolean {
  return ['width', 'height'].some((name) => {
    const side = embed.getAttribute(name);
    return side !== null && parseInt(side, 10) < MIN_SIDE;
  });
}

/** A link to what an element embeds, in a paragraph of its own unless it stands in one. */
function linkTo(embed: Element, url: string, title: string): Element {
  const doc = embed.ownerDocument;
  const link = doc.createElement('a');
  link.setAttribute('href', url);
  link.textContent = title;
  if (embed.closest('p,h1,h2,h3,h4,h5,h6')) return link;
  const paragraph = doc.createElement('p');
  paragraph.append(link);
  return paragraph;
}

/**
 * Replaces each video, post or frame in the content that has a title by a link. Changes `root`.
 * @param base of relative addresses
 * @returns what was not captured
 */
export function linkEmbeds(root: Element, base: string): Omission[] {
  const omissions: Omission[] = [];
  for (const embed of root.querySelectorAll(EMBED)) {
    const url = addressOf(embed, base);
    if (url === null || isTiny(embed) || embed.parentElement?.closest('object,video,audio')) continue;
    omissions.push({ kind: embed.nodeName === 'IFRAME' ? 'frame' : 'media', start: url, words: 0 });
    const title = cleanText(embed.getAttribute('title') ?? embed.getAttribute('aria-label'), 200);
    if (title !== null) embed.replaceWith(linkTo(embed, url, title));
  }
  return omissions;
}
