import type { Origin, Statement } from '../../model/stated';
import { cleanText } from '../clean-text';
import { claimsOf, type Claim } from './claims';
import { isNode, listOf, typesOf, type JsonLdNode } from './json-ld';
import { firstOf, type MetaTags } from './meta-tags';

const MAX_KEYWORDS = 30;
const MAX_LENGTH = 100;

/** The second-last step of a breadcrumb trail: what the page stands in. */
function crumbOf(nodes: readonly JsonLdNode[]): string | null {
  const trail = nodes.find((node) => typesOf(node).includes('BreadcrumbList'));
  const steps = listOf(trail?.itemListElement).filter(isNode);
  const step = steps.length > 2 ? steps[steps.length - 2] : undefined;
  return cleanText(step?.name ?? (isNode(step?.item) ? step.item.name : null), MAX_LENGTH);
}

/** Sections the page says it stands in, best first. */
export function sectionClaims(
  tags: MetaTags,
  article: JsonLdNode | null,
  nodes: readonly JsonLdNode[],
): Claim[] {
  return claimsOf(
    [cleanText(listOf(article?.articleSection)[0], MAX_LENGTH), 'json-ld'],
    [cleanText(firstOf(tags, 'article:section'), MAX_LENGTH), 'opengraph'],
    [cleanText(firstOf(tags, 'section', 'dc.subject.section', 'parsely-section'), MAX_LENGTH), 'meta'],
    [cleanText(firstOf(tags, 'articlesection'), MAX_LENGTH), 'microdata'],
    [crumbOf(nodes), 'json-ld'],
  );
}

function split(value: unknown): string[] {
  return listOf(value).flatMap((entry) =>
    typeof entry === 'string' ? entry.split(/[,;،、]/) : isNode(entry) ? split(entry.name) : [],
  );
}

/** Keywords by where they stand. */
function statedKeywords(tags: MetaTags, article: JsonLdNode | null): [values: string[], origin: Origin][] {
  const named = (...names: string[]) => names.flatMap((name) => tags.get(name) ?? []).flatMap(split);
  const tidy = (values: string[]) => values.flatMap((value) => cleanText(value, MAX_LENGTH) ?? []);
  return [
    [tidy(split(article?.keywords)), 'json-ld'],
    [tidy(named('article:tag')), 'opengraph'],
    [tidy(named('keywords', 'news_keywords', 'citation_keywords', 'dc.subject')), 'meta'],
  ];
}

/** The page's keywords from every place that states any, without repetitions. */
export function readKeywords(tags: MetaTags, article: JsonLdNode | null): string[] {
  const keywords = new Map<string, string>();
  for (const [values] of statedKeywords(tags, article)) {
    for (const value of values) {
      if (!keywords.has(value.toLowerCase())) keywords.set(value.toLowerCase(), value);
    }
  }
  return [...keywords.values()].slice(0, MAX_KEYWORDS);
}

/** One statement for each place that states keywords; they add to each other, so all are believed. */
export function keywordStatements(tags: MetaTags, article: JsonLdNode | null): Statement[] {
  return statedKeywords(tags, article).flatMap(([values, origin]) =>
    values.length === 0
      ? []
      : [{ field: 'keywords', value: values.slice(0, MAX_KEYWORDS).join(', '), origin, believed: true }],
  );
}
