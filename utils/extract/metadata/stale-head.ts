import { wordsOf } from '../clean-text';
import { parseUrl } from '../resolve-url';
import type { Claim } from '../declared/claims';
import type { DeclaredPage } from '../declared/declared-page';
import { headingsOf } from './headings';
import { canonicalClaims, type PageLinks } from './links';
import { agreement, titleClaims } from './title';

/** Selectors of what a head says about one page, by where a claim comes from; what it says of the site stays. */
const OF_TAGS =
  'meta[property]:not([property="og:site_name"]),meta[name]:not([name=application-name]),link[rel~=canonical i],link[rel~=image_src i]';
const OF_JSON_LD = 'script[type^="application/ld+json" i]';

/** The share of words from which on a title is that of a heading: less than what tells which heading is the title. */
const SAME_TITLE = 0.4;

/** A path without what may differ in the addresses of one page. */
function pathOf({ pathname }: URL): string {
  return pathname.replace(/(?:\/index)?(?:\.\w+)?\/?$/, '');
}

/** Whether an address is that of another page of the same site, by its path or by one of its parameters. */
function isOtherPage(address: string, url: string): boolean {
  const other = parseUrl(address);
  const own = parseUrl(url);
  if (other === null || other.hostname !== own?.hostname) return false;
  const differs = ([name, value]: [string, string]) => (own.searchParams.get(name) ?? value) !== value;
  return pathOf(other) !== pathOf(own) || [...other.searchParams].some(differs);
}

/**
 * Takes out of the document what its head says about another page: sites that change the address and what they show without
 * loading a page forget the head, or a part of it. All addresses in it are then those of other pages, and no title in it agrees
 * with a shown heading; the `<title>`, which they mostly remember, goes if it does not agree either.
 * @param isMoved whether the page has changed its address: then a head without addresses may be another page's too
 * @returns whether there was anything to take out
 */
export function dropStaleHead(page: DeclaredPage, links: PageLinks, isMoved: boolean): boolean {
  const { doc, url } = page;
  const addresses = canonicalClaims(page, links);
  const titles = titleClaims(page);
  const headings = headingsOf(doc, new Set(), []).map(({ text }) => wordsOf(text));
  const agrees = ({ value }: Claim) =>
    headings.some((heading) => agreement(heading, wordsOf(value)) >= SAME_TITLE);
  const isStale = (isOf: (claim: Claim) => boolean) => {
    const declared = titles.filter((claim) => claim.origin !== 'title' && isOf(claim));
    const own = addresses.filter(isOf);
    const isOther = own.length > 0 ? own.every(({ value }) => isOtherPage(value, url)) : isMoved;
    return isOther && headings.length > 0 && declared.length > 0 && !declared.some(agrees);
  };
  const isWhole = isStale(() => true);
  if (!isWhole && !isStale(({ origin }) => origin === 'json-ld')) return false;
  const hasTitle = titles.some(agrees);
  const selector = isWhole ? `${OF_TAGS},${OF_JSON_LD}${hasTitle ? '' : ',title'}` : OF_JSON_LD;
  for (const element of doc.querySelectorAll(selector)) element.remove();
  return true;
}
