import { isHomeAddress } from './is-home-address';
import type { PageMetadata } from './metadata/read-metadata';

/** Characters of the shortest article: shorter content is a teaser, caption or notice; also where the page declares an article. */
const MIN_LENGTH = 250;
const MIN_CLAIMED_LENGTH = 80;

/** The greatest share of the text in links; with more it is a list of other pages. */
const MAX_LINK_SHARE = 0.5;

/** The number of linked headings, and their share of all headings, from which on the content is teasers. */
const MIN_TEASERS = 5;
const TEASER_SHARE = 0.7;

/** The most `<article>` elements in an article. */
const MAX_PARTS = 2;

/** The share of the text that must be prose: less where the page declares an article, or states author or date. */
const CLAIMED_PROSE = 0.3;
const SIGNED_PROSE = 0.4;
const UNSIGNED_PROSE = 0.5;

/** Further limits where it states neither. */
const MIN_UNSIGNED_PROSE = 500;
const MAX_UNSIGNED_LINK_SHARE = 0.25;

/** Characters of the shortest paragraph of prose; less than half of it is links. */
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
  // Content of one paragraph is that paragraph
  const blocks = root.matches('p') ? [root] : root.querySelectorAll('p,li,blockquote');
  for (const block of blocks) {
    const length = lengthOf(block);
    if (length > PROSE_LENGTH && linkLength(block) * 2 < length) prose += length;
  }
  return prose;
}

/** Whether most headings link elsewhere. Links to the same page are permanent links of sections. */
function isTeaserList(root: Element): boolean {
  const elsewhere = 'a[href]:not([href*="#"])';
  const headings = root.querySelectorAll('h1,h2,h3,h4').length;
  const teasers = root.querySelectorAll(`:is(h1,h2,h3,h4) ${elsewhere},${elsewhere} :is(h1,h2,h3,h4)`).length;
  return teasers >= MIN_TEASERS && teasers >= TEASER_SHARE * headings;
}

/** Content, and the numbers by which it is judged, in characters. */
interface Measured {
  root: Element;
  length: number;
  linkShare: number;
  prose: number;
}

/** Whether content is an article though the page states neither author nor date. */
function isUnsignedArticle({ root, length, linkShare, prose }: Measured): boolean {
  if (root.querySelectorAll('article').length > MAX_PARTS || linkShare > MAX_UNSIGNED_LINK_SHARE) {
    return false;
  }
  return prose >= UNSIGNED_PROSE * length && prose > MIN_UNSIGNED_PROSE;
}

/** Whether the page states author or date. */
function isSigned({ fields }: PageMetadata): boolean {
  return fields.publishedTime !== null || fields.byline !== null;
}

/** Whether the page describes its article to machines, with author or date: that decides, for paragraphs of briefs are short. */
function isSignedNews(root: Element, metadata: PageMetadata): boolean {
  const isDescribed = metadata.article !== null && !isHomeAddress(metadata.fields.url);
  return isDescribed && isSigned(metadata) && !isTeaserList(root);
}

/** Whether content is an article though the page does not declare one. */
function isUndeclaredArticle(measured: Measured, metadata: PageMetadata): boolean {
  if (metadata.claims === 'other' || isTeaserList(measured.root)) return false;
  return isSigned(metadata) ? measured.prose > SIGNED_PROSE * measured.length : isUnsignedArticle(measured);
}

/**
 * Whether content is an article, and not a teaser, a list of links, a product or a front page.
 * @param length of the text of `root`, in characters
 */
export function isArticle(root: Element, length: number, metadata: PageMetadata): boolean {
  const isDeclared = metadata.claims === 'article';
  if (length < (isDeclared ? MIN_CLAIMED_LENGTH : MIN_LENGTH)) return false;
  const linkShare = linkLength(root) / length;
  if (linkShare > MAX_LINK_SHARE) return false;
  if (isSignedNews(root, metadata)) return true;
  const prose = proseLength(root);
  if (isDeclared) return prose > CLAIMED_PROSE * length;
  return isUndeclaredArticle({ root, length, linkShare, prose }, metadata);
}
