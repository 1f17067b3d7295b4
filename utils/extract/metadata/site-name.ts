import { cleanText, wordsOf } from '../clean-text';
import { claimsOf, type Claim } from './claims';
import { dereference, isNode, listOf, typesOf, type JsonLdNode } from './json-ld';
import { firstOf, type MetaTags } from './meta-tags';

/** Parts of a host name that name nobody. */
const COMMON_LABELS = new Set(
  'www m mobile amp com net org gov edu info biz co ac az tr ru uk de fr'.split(' '),
);

/** Longest text that may be a site's name. */
const MAX_SITE_WORDS = 8;

function publisherName(article: JsonLdNode | null, nodes: readonly JsonLdNode[]): string | null {
  for (const entry of listOf(article?.publisher)) {
    const publisher = dereference(entry, nodes);
    const name = cleanText(isNode(publisher) ? listOf(publisher.name)[0] : publisher, 200);
    if (name !== null && !/^https?:/.test(name)) return name;
  }
  return null;
}

/** What the page calls its site, best first; never made up from the address. */
export function siteNameClaims(
  tags: MetaTags,
  article: JsonLdNode | null,
  nodes: readonly JsonLdNode[],
): Claim[] {
  const website = nodes.find((node) => typesOf(node).includes('WebSite'));
  return claimsOf(
    [cleanText(firstOf(tags, 'og:site_name'), 200), 'opengraph'],
    [publisherName(article, nodes), 'json-ld'],
    [cleanText(website?.name, 200), 'json-ld'],
    [cleanText(firstOf(tags, 'application-name', 'citation_journal_title', 'dc.publisher'), 200), 'meta'],
  );
}

/**
 * Spellings under which the site may stand in a title or byline: its names and its host's labels, letters and digits
 * only, in lower case.
 * @param names what the page calls its site
 */
export function siteSpellings(names: readonly string[], url: string): Set<string> {
  const spellings = new Set<string>();
  for (const name of names) spellings.add(wordsOf(name).join(''));
  const labels = hostOf(url).split('.');
  spellings.add(labels.join(''));
  for (const label of labels.slice(0, -1)) {
    if (label.length > 2 && !COMMON_LABELS.has(label)) spellings.add(wordsOf(label).join(''));
  }
  spellings.delete('');
  return spellings;
}

/** The host's name without `www`; empty when the address has none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** Whether a text names the site: its name, the beginning of a longer one, or words that all stand in the host's name. */
export function namesSite(text: string, spellings: ReadonlySet<string>, url: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > MAX_SITE_WORDS) return words.length === 0;
  const joined = words.join('');
  if (spellings.has(joined)) return true;
  for (const spelling of spellings) {
    if (spelling.length > 3 && joined.length > 3 && joined.startsWith(spelling)) return true;
    if (joined.length > 4 && spelling.length < 2 * joined.length && spelling.includes(joined)) return true;
  }
  const host = hostOf(url);
  return host !== '' && joined.length > 3 && words.every((word) => word.length > 2 && host.includes(word));
}
