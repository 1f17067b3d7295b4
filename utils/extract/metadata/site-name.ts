import { cleanText, joinWords, wordsOf } from '../clean-text';
import { parseUrl } from '../resolve-url';
import { claimsOf, type Claim } from '../declared/claims';
import type { DeclaredPage } from '../declared/declared-page';
import { dereference, isNode, listOf, typesOf } from '../declared/json-ld';
import { firstOf } from '../declared/meta-tags';

/** Labels of hosts that are no part of a site's name. */
const COMMON_LABELS = new Set(
  'www m mobile amp com net org gov edu info biz co ac az tr ru uk de fr'.split(' '),
);

/** Words of the longest name of a site. */
const MAX_SITE_WORDS = 8;

function publisherName({ article, nodes }: DeclaredPage): string | null {
  for (const entry of listOf(article?.publisher)) {
    const publisher = dereference(entry, nodes);
    const name = cleanText(isNode(publisher) ? listOf(publisher.name)[0] : publisher, 200);
    if (name !== null && !/^https?:/.test(name)) return name;
  }
  return null;
}

/** Names that the page states for its site, best first; none is derived from the address. */
export function siteNameClaims(page: DeclaredPage): Claim[] {
  const { tags } = page;
  const website = page.nodes.find((node) => typesOf(node).includes('WebSite'));
  return claimsOf(
    [cleanText(firstOf(tags, 'og:site_name'), 200), 'opengraph'],
    [publisherName(page), 'json-ld'],
    [cleanText(website?.name, 200), 'json-ld'],
    [cleanText(firstOf(tags, 'application-name', 'citation_journal_title', 'dc.publisher'), 200), 'meta'],
  );
}

/**
 * Spellings of the site in titles and bylines: its names and its host's labels, only letters and digits, in lower case.
 * @param names stated by the page
 */
export function siteSpellings(names: readonly string[], url: string): Set<string> {
  const spellings = new Set<string>();
  for (const name of names) spellings.add(joinWords(name));
  const labels = hostOf(url).split('.');
  spellings.add(labels.join(''));
  for (const label of labels.slice(0, -1)) {
    if (label.length > 2 && !COMMON_LABELS.has(label)) spellings.add(joinWords(label));
  }
  spellings.delete('');
  return spellings;
}

/** The host's name without `www`; empty when the address has none. */
export function hostOf(url: string): string {
  return parseUrl(url)?.hostname.replace(/^www\./, '') ?? '';
}

/** Whether a name begins with a spelling of the site, or is a large part of one. */
function isLike(joined: string, spelling: string): boolean {
  const begins = spelling.length > 3 && joined.startsWith(spelling);
  const isPart = joined.length > 4 && spelling.length < 2 * joined.length && spelling.includes(joined);
  return begins || isPart;
}

/** Whether a text names the site: by a spelling or a part of one, or by words that are all in the host's name. */
export function namesSite(text: string, spellings: ReadonlySet<string>, url: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0) return true;
  if (words.length > MAX_SITE_WORDS) return false;
  const joined = words.join('');
  if (spellings.has(joined) || [...spellings].some((spelling) => isLike(joined, spelling))) return true;
  const host = hostOf(url);
  return joined.length > 3 && words.every((word) => word.length > 2 && host.includes(word));
}
