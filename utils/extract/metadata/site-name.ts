import { cleanText, wordsOf } from '../clean-text';
import { dereference, isNode, listOf, typesOf, type JsonLdNode } from './json-ld';
import { firstOf, type MetaTags } from './meta-tags';

/** Parts of a host name that name nobody. */
const COMMON_LABELS = new Set(
  'www m mobile amp com net org gov edu info biz co ac az tr ru uk de fr'.split(' '),
);

function publisherName(article: JsonLdNode | null, nodes: readonly JsonLdNode[]): string | null {
  for (const entry of listOf(article?.publisher)) {
    const publisher = dereference(entry, nodes);
    const name = cleanText(isNode(publisher) ? listOf(publisher.name)[0] : publisher, 200);
    if (name !== null && !/^https?:/.test(name)) return name;
  }
  return null;
}

/** What the page calls its site; never made up from the address. */
export function readSiteName(
  tags: MetaTags,
  article: JsonLdNode | null,
  nodes: readonly JsonLdNode[],
): string | null {
  const website = nodes.find((node) => typesOf(node).includes('WebSite'));
  return (
    cleanText(firstOf(tags, 'og:site_name'), 200) ??
    publisherName(article, nodes) ??
    cleanText(website?.name, 200) ??
    cleanText(firstOf(tags, 'application-name', 'citation_journal_title'), 200)
  );
}

/**
 * Spellings under which the site may stand in a title or byline: its name and its host's labels, letters and digits
 * only, in lower case.
 */
export function siteSpellings(siteName: string | null, url: string): Set<string> {
  const spellings = new Set<string>();
  if (siteName !== null) spellings.add(wordsOf(siteName).join(''));
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const labels = host.split('.');
  spellings.add(labels.join(''));
  for (const label of labels.slice(0, -1)) {
    if (label.length > 2 && !COMMON_LABELS.has(label)) spellings.add(wordsOf(label).join(''));
  }
  spellings.delete('');
  return spellings;
}
