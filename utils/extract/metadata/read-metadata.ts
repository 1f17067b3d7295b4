import type { Article } from '../../model/article';
import type { StatedTime, Statement } from '../../model/stated';
import { cleanText } from '../clean-text';
import type { PageClone } from '../clone-document';
import { readTimes } from '../dates/read-times';
import { isHomeAddress } from '../is-home-address';
import { readByline } from './byline';
import { asIs, claimsOf, statementsOf, type Claim } from './claims';
import { articleNode, readJsonLd, typesOf, type JsonLdNode } from './json-ld';
import { primaryOf, readDirection, readLanguage } from './language';
import { readLeadImage } from './lead-image';
import { canonicalClaims, licenceClaims, readLinks } from './links';
import { firstOf, readMetaTags, type MetaTags } from './meta-tags';
import { keywordStatements, readKeywords, sectionClaims } from './sections';
import { siteNameClaims, siteSpellings } from './site-name';
import { readTitle, titleClaims, type TitleReading } from './title';
import { sectionSpellings, siteInTitle } from './title-parts';

/** What a page says about itself beyond an article's fields, and where it says what. */
interface MetadataDetails {
  section: string | null;
  keywords: string[];
  /** Address of the licence, or the words that grant it. */
  licence: string | null;
  statements: Statement[];
  published: StatedTime | null;
  modified: StatedTime | null;
}

/** What a page says about itself, and what of it tells whether it is an article. */
export interface PageMetadata {
  fields: Omit<Article, 'kind' | 'text' | 'html' | 'wordCount' | 'details'>;
  details: MetadataDetails;
  /** What the page calls itself, in JSON-LD or OpenGraph: an article, something that is none, or nothing. */
  claims: 'article' | 'other' | null;
  /** Spellings of the site's name, see siteSpellings. */
  spellings: ReadonlySet<string>;
  tags: MetaTags;
  /** Every JSON-LD object of the page, and the one that describes its article. */
  nodes: readonly JsonLdNode[];
  article: JsonLdNode | null;
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

function excerptClaims(tags: MetaTags, article: JsonLdNode | null): Claim[] {
  return claimsOf(
    [firstOf(tags, 'og:description'), 'opengraph'],
    [firstOf(tags, 'description', 'twitter:description', 'dc.description', 'dcterms.description'), 'meta'],
    [cleanText(article?.description), 'json-ld'],
  );
}

/** The page's title and the spellings of its site's name, which depend on each other. */
function readNames(
  doc: Document,
  tags: MetaTags,
  article: JsonLdNode | null,
  url: string,
  siteNames: readonly Claim[],
  sections: readonly Claim[],
): TitleReading & { spellings: Set<string> } {
  const declared = titleClaims(doc, tags, article);
  const tag = declared.find(({ origin }) => origin === 'title')?.value ?? '';
  const added = declared.flatMap(({ value, origin }) =>
    origin === 'title' ? [] : (siteInTitle(tag, value) ?? []),
  );
  const spellings = siteSpellings([...siteNames.map(({ value }) => value), ...added], url);
  const title = readTitle(doc, declared, {
    url,
    // A front page is called by its site's name
    spellings: isHomeAddress(url) ? new Set() : spellings,
    sections: sectionSpellings(
      sections.map(({ value }) => value),
      url,
    ),
  });
  return { ...title, spellings };
}

/** The beginning tells descriptions apart: several lengths of one are common. */
function beginning(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').slice(0, 50);
}

/**
 * Reads a page's metadata; `null` where the page says nothing. Must run before Readability, which takes the page apart.
 * @param url address of the page as visited
 */
export function readMetadata({ doc, base }: PageClone, url: string): PageMetadata {
  const tags = readMetaTags(doc);
  const nodes = readJsonLd(doc);
  const links = readLinks(doc, base);
  const article = articleNode(nodes, url);
  const siteNames = siteNameClaims(tags, article, nodes);
  const sections = sectionClaims(tags, article, nodes);
  const names = readNames(doc, tags, article, url, siteNames, sections);
  const { spellings } = names;
  const byline = readByline(doc, tags, article, nodes, spellings, names.heading);
  const language = readLanguage(doc, tags, article);
  const times = readTimes(doc, tags, article, nodes, { lang: language.lang, url, headline: names.heading });
  const canonical = canonicalClaims(links, tags, article, base);
  const canonicalUrl = links.get('canonical') ?? null;
  const image = readLeadImage(doc, tags, article, nodes, links, base);
  const excerpts = excerptClaims(tags, article);
  const licences = licenceClaims(links, tags, article);
  const first = (claims: readonly Claim[]) => claims[0]?.value ?? null;
  const excerpt = cleanText(first(excerpts));
  return {
    fields: {
      url,
      canonicalUrl,
      title: names.title,
      byline: byline.byline,
      siteName: first(siteNames),
      lang: language.lang,
      dir: readDirection(doc.documentElement.getAttribute('dir'), doc.body?.getAttribute('dir')),
      excerpt,
      publishedTime: times.publishedTime,
      modifiedTime: times.modifiedTime,
      leadImage: image.leadImage,
    },
    details: {
      section: first(sections),
      keywords: readKeywords(tags, article),
      licence: first(licences),
      published: times.published,
      modified: times.modified,
      statements: [
        ...statementsOf('title', names.title, names.claims),
        ...statementsOf('byline', byline.byline, byline.claims),
        ...statementsOf('siteName', first(siteNames), siteNames),
        ...statementsOf('lang', language.lang, language.claims, primaryOf),
        ...statementsOf('excerpt', excerpt, excerpts, beginning),
        ...statementsOf('section', first(sections), sections),
        ...keywordStatements(tags, article),
        ...statementsOf('licence', first(licences), licences, asIs),
        ...statementsOf('canonicalUrl', canonicalUrl, canonical, asIs),
        ...times.statements,
        ...statementsOf('leadImage', image.leadImage?.url ?? null, image.claims, asIs),
      ],
    },
    claims: claimOf(tags, article, nodes),
    spellings,
    tags,
    nodes,
    article,
  };
}
