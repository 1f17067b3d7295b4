import type { Article } from '../../model/article';
import type { StatedTime, Statement } from '../../model/stated';
import { cleanText, wordsOf } from '../clean-text';
import type { PageClone } from '../clone-document';
import { readTimes } from '../dates/read-times';
import { isHomeAddress } from '../is-home-address';
import { readByline } from './byline';
import { asIs, claimsOf, statementsOf, type Claim } from '../declared/claims';
import type { DeclaredPage } from '../declared/declared-page';
import { articleNode, readJsonLd, typesOf, type JsonLdNode } from '../declared/json-ld';
import { primaryOf, readDirection, readLanguage } from './language';
import { readLeadImage } from './lead-image';
import { canonicalClaims, licenceClaims, type PageLinks, readLinks } from './links';
import { firstOf, readMetaTags, type MetaTags } from '../declared/meta-tags';
import { keywordStatements, readKeywords, sectionClaims } from './sections';
import { siteNameClaims, siteSpellings } from './site-name';
import { dropStaleHead } from './stale-head';
import { readTitle, titleClaims, type TitleReading } from './title';
import { sectionSpellings, siteInTitle } from './title-parts';

/** What a page states about itself beyond an article's fields, and where it states what. */
interface MetadataDetails {
  section: string | null;
  keywords: string[];
  /** Address of the licence, or the words that grant it. */
  licence: string | null;
  statements: Statement[];
  published: StatedTime | null;
  modified: StatedTime | null;
}

/** What a page states about itself, and what of it tells whether it is an article. */
export interface PageMetadata {
  fields: Omit<Article, 'kind' | 'text' | 'html' | 'wordCount' | 'details'>;
  details: MetadataDetails;
  /** Whether the page declares (JSON-LD, OpenGraph) to be an article or something else; `null` when it declares neither. */
  claims: 'article' | 'other' | null;
  /** See siteSpellings. */
  spellings: ReadonlySet<string>;
  tags: MetaTags;
  /** See DeclaredPage. */
  nodes: readonly JsonLdNode[];
  article: JsonLdNode | null;
}

/** Types of pages that hold a list, a product or a conversation rather than an article. */
const OTHER_TYPE =
  /^(?:Product(?:Group)?|ItemList|CollectionPage|SearchResultsPage|QAPage|FAQPage|ProfilePage)$/;

function claimOf({ tags, article, nodes }: DeclaredPage): PageMetadata['claims'] {
  const type = firstOf(tags, 'og:type')?.toLowerCase() ?? '';
  if (article !== null || type === 'article') return 'article';
  const isOther =
    type.startsWith('product') || nodes.some((node) => typesOf(node).some((name) => OTHER_TYPE.test(name)));
  return isOther ? 'other' : null;
}

/** Descriptions that the page declares, best first. */
function excerptClaims({ tags, article }: DeclaredPage): Claim[] {
  return claimsOf(
    [firstOf(tags, 'og:description'), 'opengraph'],
    [firstOf(tags, 'description', 'twitter:description', 'dc.description', 'dcterms.description'), 'meta'],
    [cleanText(article?.description), 'json-ld'],
  );
}

/** A keyword's only word, folded; `null` when it has several. */
function oneWord(keyword: string): string | null {
  const [word, ...others] = wordsOf(keyword);
  return word !== undefined && others.length === 0 ? word : null;
}

/** The page's title and the spellings of its site's name, which depend on each other. */
function readNames(
  page: DeclaredPage,
  siteNames: readonly Claim[],
  sections: readonly Claim[],
): TitleReading & { spellings: Set<string> } {
  const { doc, url } = page;
  const declared = titleClaims(page);
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
    keywords: new Set(readKeywords(page).flatMap((keyword) => oneWord(keyword) ?? [])),
  });
  return { ...title, spellings };
}

/** What the head of a page declares, read once for all of its fields. */
function readHead({ doc, base }: PageClone, url: string): { page: DeclaredPage; links: PageLinks } {
  const tags = readMetaTags(doc);
  const nodes = readJsonLd(doc);
  const page = { doc, url, base, tags, nodes, article: articleNode(nodes, url) };
  return { page, links: readLinks(doc, base) };
}

/** Key of descriptions: their beginning, since several lengths of one are common. */
function beginning(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').slice(0, 50);
}

/** The value of the best claim. */
function first(claims: readonly Claim[]): string | null {
  return claims[0]?.value ?? null;
}

/**
 * Reads a page's metadata; `null` where the page states nothing. Must run before content is taken out of the page.
 * @param url address of the page as visited
 */
export function readMetadata(clone: PageClone, url: string): PageMetadata {
  // 1. What the head declares, if it was not left there by another page
  const head = readHead(clone, url);
  const { page, links } = dropStaleHead(head.page, head.links, clone.isMoved) ? readHead(clone, url) : head;
  const { doc, tags, nodes, article } = page;
  // 2. Each field, and every claim about it
  const siteNames = siteNameClaims(page);
  const sections = sectionClaims(page);
  const { title, heading, spellings, claims: titles } = readNames(page, siteNames, sections);
  const byline = readByline(page, spellings, heading);
  const language = readLanguage(page);
  const times = readTimes(page, { lang: language.lang, headline: heading });
  const image = readLeadImage(page, links);
  const excerpts = excerptClaims(page);
  const licences = licenceClaims(page, links);
  const canonicalUrl = links.get('canonical') ?? null;
  const excerpt = cleanText(first(excerpts));
  // 3. The fields, and what contradicts them
  return {
    fields: {
      url,
      canonicalUrl,
      title,
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
      keywords: readKeywords(page),
      licence: first(licences),
      published: times.published,
      modified: times.modified,
      statements: [
        ...statementsOf('title', title, titles),
        ...statementsOf('byline', byline.byline, byline.claims),
        ...statementsOf('siteName', first(siteNames), siteNames),
        ...statementsOf('lang', language.lang, language.claims, primaryOf),
        ...statementsOf('excerpt', excerpt, excerpts, beginning),
        ...statementsOf('section', first(sections), sections),
        ...keywordStatements(page),
        ...statementsOf('licence', first(licences), licences, asIs),
        ...statementsOf('canonicalUrl', canonicalUrl, canonicalClaims(page, links), asIs),
        ...times.statements,
        ...statementsOf('leadImage', image.leadImage?.url ?? null, image.claims, asIs),
      ],
    },
    claims: claimOf(page),
    spellings,
    tags,
    nodes,
    article,
  };
}
