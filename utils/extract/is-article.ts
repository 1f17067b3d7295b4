import type { PageMetadata } from './metadata/read-metadata';

/** Shorter finds are teasers, captions or notices, unless the page calls itself an article. */
const MIN_LENGTH = 250;
const MIN_CLAIMED_LENGTH = 80;

/** More than this share of the text in links: a list of other pages. */
const MAX_LINK_SHARE = 0.5;

/** This many headings that are links, and hardly any that are not: teasers. */
const MIN_TEASERS = 5;
const TEASER_SHARE = 0.7;
const MAX_PARTS = 2;

/** Share of the text that must be prose: the better the page's claim to be an article, the less. */
const CLAIMED_PROSE = 0.3;
const SIGNED_PROSE = 0.4;
const UNSIGNED_PROSE = 0.5;
const MIN_UNSIGNED_PROSE = 500;
const MAX_UNSIGNED_LINK_SHARE = 0.25;

/** A paragraph counts as prose from this length, when at most half of it is links. */
const PROSE_LENGTH = 80;

function lengthOf(element: Element): number {
  return element.textContent.trim().length;
}

function linkLength(root: Element): number {
  let length = 0;
  for (const link of root.querySelectorAll('a[href]')) length += lengthOf(link);
  return length;
}

function proseLength(root: Element): number {
  let prose = 0;
  for (const block of root.querySelectorAll('p,li,blockquote')) {
    const length = lengthOf(block);
    if (length > PROSE_LENGTH && linkLength(block) * 2 < length) prose += length;
  }
  return prose;
}

/** Headings that link elsewhere, or several `<article>`s. Links to the same page are permanent links of sections. */
function isTeaserList(root: Element): boolean {
  const elsewhere = 'a[href]:not([href*="#"])';
  const headings = root.querySelectorAll('h1,h2,h3,h4').length;
  const teasers = root.querySelectorAll(`:is(h1,h2,h3,h4) ${elsewhere},${elsewhere} :is(h1,h2,h3,h4)`).length;
  return teasers >= MIN_TEASERS && teasers >= TEASER_SHARE * headings;
}

/**
 * Whether what Readability found is an article, and not a teaser, a list of links, a product or a front page.
 * @param length of the text of `root`, in characters
 */
export function isArticle(root: Element, length: number, metadata: PageMetadata): boolean {
  const { claims, fields } = metadata;
  if (length < (claims === 'article' ? MIN_CLAIMED_LENGTH : MIN_LENGTH)) return false;
  const linkShare = linkLength(root) / length;
  if (linkShare > MAX_LINK_SHARE) return false;
  const prose = proseLength(root);
  if (claims === 'article') return prose > CLAIMED_PROSE * length;
  if (claims === 'other' || isTeaserList(root)) return false;
  if (fields.publishedTime !== null || fields.byline !== null) return prose > SIGNED_PROSE * length;
  if (root.querySelectorAll('article').length > MAX_PARTS || linkShare > MAX_UNSIGNED_LINK_SHARE)
    return false;
  return prose >= UNSIGNED_PROSE * length && prose > MIN_UNSIGNED_PROSE;
}
