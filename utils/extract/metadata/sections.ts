import type { Origin, Statement } from '../../model/stated';
import { cleanText } from '../clean-text';
import { claimsOf, type Claim } from '../declared/claims';
import type { DeclaredPage } from '../declared/declared-page';
import { isNode, listOf, typesOf, type JsonLdNode } from '../declared/json-ld';
import { firstOf } from '../declared/meta-tags';

const MAX_KEYWORDS = 30;
const MAX_LENGTH = 100;

/** The section in a breadcrumb trail: its second-last step. */
function crumbOf(nodes: readonly JsonLdNode[]): string | null {
  const trail = nodes.find((node) => typesOf(node).includes('BreadcrumbList'));
  const steps = listOf(trail?.itemListElement).filter(isNode);
  const step = steps.length > 2 ? steps[steps.length - 2] : undefined;
  return cleanText(step?.name ?? (isNode(step?.item) ? step.item.name : null), MAX_LENGTH);
}

/** Sections that the page states, best first. */
export function sectionClaims({ tags, article, nodes }: DeclaredPage): Claim[] {
  return claimsOf(
    [cleanText(listOf(article?.articleSection)[0], MAX_LENGTH), 'json-ld'],
    [cleanText(firstOf(tags, 'article:section'), MAX_LENGTH), 'opengraph'],
    [cleanText(firstOf(tags, 'section', 'dc.subject.section', 'parsely-section'), MAX_LENGTH), 'meta'],
    [cleanText(firstOf(tags, 'articlesection'), MAX_LENGTH), 'microdata'],
    [crumbOf(nodes), 'json-ld'],
  );
}

/** Keywords in a value: a text, a node with a name, or a list of these. */
function split(value: unknown): string[] {
  return listOf(value).flatMap((entry) => {
    if (typeof entry === 'string') return entry.split(/[,;،、]/);
    return isNode(entry) ? split(entry.name) : [];
  });
}

/** Keywords by where the page states them. */
function statedKeywords({ tags, article }: DeclaredPage): [values: string[], origin: Origin][] {
  const named = (...names: string[]) => names.flatMap((name) => tags.get(name) ?? []).flatMap(split);
  const tidy = (values: string[]) => values.flatMap((value) => cleanText(value, MAX_LENGTH) ?? []);
  return [
    [tidy(split(article?.keywords)), 'json-ld'],
    [tidy(named('article:tag')), 'opengraph'],
    [tidy(named('keywords', 'news_keywords', 'citation_keywords', 'dc.subject')), 'meta'],
  ];
}

/** The page's keywords from every place that states some, without repetitions. */
export function readKeywords(page: DeclaredPage): string[] {
  const keywords = new Map<string, string>();
  for (const [values] of statedKeywords(page)) {
    for (const value of values) {
      if (!keywords.has(value.toLowerCase())) keywords.set(value.toLowerCase(), value);
    }
  }
  return [...keywords.values()].slice(0, MAX_KEYWORDS);
}

/** One statement per place that states keywords; they complete each other, so all are believed. */
export function keywordStatements(page: DeclaredPage): Statement[] {
  return statedKeywords(page).flatMap(([values, origin]) =>
    values.length === 0
      ? []
      : [{ field: 'keywords', value: values.slice(0, MAX_KEYWORDS).join(', '), origin, believed: true }],
  );
}
