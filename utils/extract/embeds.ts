import type { Omission } from '../model/stated';
import { cleanText } from './clean-text';
import { resolveUrl } from './resolve-url';

const EMBED = 'iframe,video,audio,embed,object';

/** Frames that load late have an empty address, or none, until then. */
const ADDRESSES = ['src', 'data-src', 'data-lazy-src', 'data'];

/** Smaller frames count visitors. */
const MIN_SIDE = 2;

function addressOf(embed: Element, base: string): string | null {
  const source = embed.querySelector(':scope > source[src]')?.getAttribute('src');
  for (const address of [...ADDRESSES.map((name) => embed.getAttribute(name)), source]) {
    const url = address ? resolveUrl(address, base) : null;
    if (url !== null) return url;
  }
  return null;
}

function isTiny(embed: Element): boolean {
  return ['width', 'height'].some((name) => {
    const side = embed.getAttribute(name);
    return side !== null && parseInt(side, 10) < MIN_SIDE;
  });
}

/**
 * Puts a link in the place of each video, post or frame in the content, under its title, and tells what was not captured.
 * Changes `root`.
 * @param base what relative addresses are relative to
 */
export function linkEmbeds(root: Element, base: string): Omission[] {
  const omissions: Omission[] = [];
  for (const embed of root.querySelectorAll(EMBED)) {
    const url = addressOf(embed, base);
    if (url === null || isTiny(embed) || embed.parentElement?.closest('object,video,audio')) continue;
    omissions.push({ kind: embed.nodeName === 'IFRAME' ? 'frame' : 'media', start: url, words: 0 });
    const title = cleanText(embed.getAttribute('title') ?? embed.getAttribute('aria-label'), 200);
    if (title === null) continue;
    const link = root.ownerDocument.createElement('a');
    link.setAttribute('href', url);
    link.textContent = title;
    // A paragraph of its own, unless it stands in one
    const paragraph = embed.closest('p,h1,h2,h3,h4,h5,h6') ? link : root.ownerDocument.createElement('p');
    if (paragraph !== link) paragraph.append(link);
    embed.replaceWith(paragraph);
  }
  return omissions;
}
