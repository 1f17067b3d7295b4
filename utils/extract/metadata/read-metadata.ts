import type { Article } from '../../model/article';
import { cleanText } from '../clean-text';
import type { PageClone } from '../clone-document';
import { isHomeAddress } from '../is-home-address';
import { resolveUrl } from '../resolve-url';
import { readByline } from './byline';
import { articleNode, readJsonLd, typesOf, type JsonLdNode } from './json-ld';
import { readDirection, readLanguage } from './language';
import { readLeadImage } from './lead-image';
import { firstOf, readMetaTags, type MetaTags } from './meta-tags';
import { readSiteName, siteSpellings } from './site-name';
import { readTimes } from './times';
import { readTitle } from './title';

/** What a page says about itself, and what of it tells whether it is an article. */
export interface PageMetadata {
  fields: Omit<Article, 'kind' | 'text' | 'html' | 'wordCount'>;
  /** What the page calls itself, in JSON-LD or OpenGraph: an article, something that is none, or nothing. */
  claims: 'article' | 'other' | null;
  /** Spellings of the site's name, see siteSpellings. */
  spellings: ReadonlySet<string>;
}

/** Types of pages that hold a list, a product or a conversation rather than an article. */
const OTHER_TYPE =
  /^(?:Product(?:Group)?|ItemList|CollectionPage|SearchResultsPage|QAPage|FAQPage|ProfilePage)$/;

function claimOf(
  tags: MetaTags,
  article: JsonLdNode | null,
  nodes: readonly JsonLdNode[],
): PageMetadata['claims'] {
  const type = firstOf(tags, 'og:type')?.toLowerCase() ?? '';
  if (article !== null || type === 'article') return 'article';
  const isOther =
    type.startsWith('product') || nodes.some((node) => typesOf(node).some((name) => OTHER_TYPE.test(name)));
  return isOther ? 'other' : null;
}

/**
 * Reads a page's metadata; `null` where the page says nothing. Must run before Readability, which takes the page apart.
 * @param url address of the page as visited
 */
export function readMetadata({ doc, base }: PageClone, url: string): PageMetadata {
  const tags = readMetaTags(doc);
  const nodes = readJsonLd(doc);
  const article = articleNode(nodes, url);
  const siteName = readSiteName(tags, article, nodes);
  const spellings = siteSpellings(siteName, url);
  const description =
    firstOf(tags, 'og:description', 'description', 'twitter:description', 'dc.description') ??
    article?.description;
  return {
    fields: {
      url,
      canonicalUrl: resolveUrl(
        doc.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href'),
        base,
      ),
      // A front page is called by its site's name
      title: readTitle(doc, tags, article, isHomeAddress(url) ? new Set() : spellings),
      byline: readByline(doc, tags, article, nodes, spellings),
      siteName,
      lang: readLanguage(doc, tags, article),
      dir: readDirection(doc.documentElement.getAttribute('dir'), doc.body?.getAttribute('dir')),
      excerpt: cleanText(description),
      ...readTimes(doc, tags, article, nodes),
      leadImage: readLeadImage(doc, tags, article, nodes, base),
    },
    claims: claimOf(tags, article, nodes),
    spellings,
  };
}
