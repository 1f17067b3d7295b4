import { wordsOf } from '../clean-text';
import { parseUrl } from '../resolve-url';
import type { DeclaredPage } from './declared-page';
import { headingsOf } from './headings';
import { canonicalClaims, type PageLinks } from './links';
import { agreement, titleClaims } from './title';

/** Selector of what a head says about one page; what it says of the site stays. */
const OF_PAGE =
  'meta[property]:not([property="og:site_name"]),meta[name]:not([name=application-name]),link[rel~=canonical i],' +
  'link[rel~=image_src i],script[type^="application/ld+json" i]';

/** The share of words from which on a title is that of a heading: less than what tells which heading is the title. */
const SAME_TITLE = 0.4;

/** A path without what may differ in the addresses of one page. */
function pathOf({ pathname }: URL): string {
  return pathname.replace(/(?:\/index)?(?:\.\w+)?\/?$/, '');
}

/** Whether an address is that of another page of the same site. */
function isOtherPage(address: string, url: string): boolean {
  const other = parseUrl(address);
  const own = parseUrl(url);
  return other !== null && other.hostname === own?.hostname && pathOf(other) !== pathOf(own);
}

/**
 * Takes out of the document what its head says about another page: sites that change the address and what they show without
 * loading a page forget the head. All addresses in it are then those of other pages, and no title in it agrees with a shown
 * heading; the `<title>`, which they mostly remember, goes if it does not agree either.
 * @returns whether there was anything to take out
 */
export function dropStaleHead(page: DeclaredPage, links: PageLinks): boolean {
  const { doc, url } = page;
  const addresses = canonicalClaims(page, links);
  if (addresses.length === 0 || !addresses.every(({ value }) => isOtherPage(value, url))) return false;
  const headings = headingsOf(doc, new Set(), []).map(({ text }) => wordsOf(text));
  const agrees = (title: string) =>
    headings.some((heading) => agreement(heading, wordsOf(title)) >= SAME_TITLE);
  const titles = titleClaims(page);
  const declared = titles.filter(({ origin }) => origin !== 'title');
  if (headings.length === 0 || declared.length === 0 || declared.some(({ value }) => agrees(value)))
    return false;
  for (const element of doc.querySelectorAll(OF_PAGE)) element.remove();
  if (!titles.some(({ value }) => agrees(value))) doc.querySelector('title')?.remove();
  return true;
}
