import { cleanText } from '../clean-text';
import { resolveUrl } from '../resolve-url';
import { claimsOf, type Claim } from './claims';
import { isNode, listOf, type JsonLdNode } from './json-ld';
import { firstOf, type MetaTags } from './meta-tags';

const LINKS =
  'link[rel~=canonical i][href],link[rel~=license i][href],link[rel~=image_src i][href],a[rel~=license][href]';
const MAX_LINKS = 20;

/** Addresses by relation, in the order of the page; those in the text count for licences only. */
export type PageLinks = ReadonlyMap<string, string>;

/** Reads what `<link>` says of the page itself, and links to the licence, once. */
export function readLinks(doc: Document, base: string): PageLinks {
  const links = new Map<string, string>();
  for (const element of [...doc.querySelectorAll(LINKS)].slice(0, MAX_LINKS)) {
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

/** Addresses under which the page says it is at home; `link rel=canonical` first. */
export function canonicalClaims(
  links: PageLinks,
  tags: MetaTags,
  article: JsonLdNode | null,
  base: string,
): Claim[] {
  const page = article?.mainEntityOfPage;
  const stated = isNode(page) ? page['@id'] : (page ?? article?.url);
  return claimsOf(
    [links.get('canonical') ?? null, 'link'],
    [resolveUrl(firstOf(tags, 'og:url'), base), 'opengraph'],
    [resolveUrl(typeof stated === 'string' ? stated : null, base), 'json-ld'],
  );
}

/** The page's licence: an address, or the words that grant it. */
export function licenceClaims(links: PageLinks, tags: MetaTags, article: JsonLdNode | null): Claim[] {
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
