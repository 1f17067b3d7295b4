import { queryFirst } from '../query-first';
import { cleanText } from '../clean-text';
import { resolveUrl } from '../resolve-url';
import { claimsOf, type Claim } from '../declared/claims';
import type { DeclaredPage } from '../declared/declared-page';
import { isNode, listOf } from '../declared/json-ld';
import { firstOf } from '../declared/meta-tags';

const LINKS =
  'link[rel~=canonical i][href],link[rel~=license i][href],link[rel~=image_src i][href],a[rel~=license][href]';
const MAX_LINKS = 20;

/** The first address of each relation; links in the text count for `license` only. */
export type PageLinks = ReadonlyMap<string, string>;

/** Reads the page's `<link>` elements, and links to its licence. */
export function readLinks(doc: Document, base: string): PageLinks {
  const links = new Map<string, string>();
  for (const element of queryFirst(doc, LINKS, MAX_LINKS)) {
    // A picture's licence is not the page's
    if (element.nodeName === 'A' && element.closest('figure,figcaption')) continue;
    const url = resolveUrl(element.getAttribute('href'), base);
    if (url === null) continue;
    for (const relation of element.getAttribute('rel')?.toLowerCase().split(/\s+/) ?? []) {
      if (!links.has(relation)) links.set(relation, url);
    }
  }
  return links;
}

/** Addresses that the page declares as its canonical one, `link rel=canonical` first. */
export function canonicalClaims({ tags, article, base }: DeclaredPage, links: PageLinks): Claim[] {
  const page = article?.mainEntityOfPage;
  const stated = isNode(page) ? page['@id'] : (page ?? article?.url);
  return claimsOf(
    [links.get('canonical') ?? null, 'link'],
    [resolveUrl(firstOf(tags, 'og:url'), base), 'opengraph'],
    [resolveUrl(typeof stated === 'string' ? stated : null, base), 'json-ld'],
  );
}

/** Licences that the page states: an address, or the words that grant it. */
export function licenceClaims({ tags, article }: DeclaredPage, links: PageLinks): Claim[] {
  const [entry] = listOf(article?.license);
  const stated = isNode(entry) ? (entry.url ?? entry['@id'] ?? entry.name) : entry;
  return claimsOf(
    [links.get('license') ?? null, 'link'],
    [cleanText(stated, 500), 'json-ld'],
    [cleanText(firstOf(tags, 'license', 'cc:license'), 500), 'microdata'],
    [
      cleanText(
        firstOf(tags, 'dcterms.license', 'dc.rights', 'dcterms.rights', 'dc.rights.license', 'rights'),
        500,
      ),
      'meta',
    ],
  );
}
