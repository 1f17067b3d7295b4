import { cleanText, wordsOf } from '../clean-text';
import type { JsonLdNode } from './json-ld';
import { firstOf, type MetaTags } from './meta-tags';

/** `Headline | Section - Site`: what stands between the parts. */
const SEPARATOR = /\s+(?:[|\-–—·•»«:/]|::|\|\||>)\s+|\s*[|»]\s*/gu;

/** Longest title a site's name is looked for in. */
const MAX_SITE_WORDS = 6;

const NOT_HEADLINE =
  'nav,footer,aside,dialog,template,noscript,[hidden],[aria-hidden=true],[role=banner],[role=dialog]';

function namesSite(part: string, spellings: ReadonlySet<string>): boolean {
  const words = wordsOf(part);
  if (words.length === 0 || words.length > MAX_SITE_WORDS) return words.length === 0;
  const joined = words.join('');
  if (spellings.has(joined)) return true;
  return [...spellings].some(
    (spelling) => spelling.length > 3 && joined.length > 3 && joined.startsWith(spelling),
  );
}

/** A title without the parts at its ends that name the site. */
export function withoutSiteName(title: string, spellings: ReadonlySet<string>): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  let start = 0;
  let end = title.length;
  for (const cut of cuts.toReversed()) {
    if (!namesSite(title.slice(cut.index + cut[0].length, end), spellings)) break;
    end = cut.index;
  }
  const [first] = cuts;
  if (first && first.index < end && namesSite(title.slice(0, first.index), spellings)) {
    start = first.index + first[0].length;
  }
  return title.slice(start, end).trim() || title;
}

/** Whether one list of words stands in the other, in order. */
function contains(words: readonly string[], part: readonly string[]): boolean {
  return part.length > 0 && ` ${words.join(' ')} `.includes(` ${part.join(' ')} `);
}

/** A heading that a declared title repeats or begins with is the title as the reader sees it. */
function matchingHeading(headings: readonly string[], declared: readonly string[]): string | null {
  const titles = declared.map(wordsOf);
  for (const heading of headings) {
    const words = wordsOf(heading);
    if (
      titles.some((title) => contains(title, words) && (words.length > 2 || words.length * 2 > title.length))
    )
      return heading;
  }
  return null;
}

function headingsOf(doc: Document, spellings: ReadonlySet<string>): string[] {
  const headings: string[] = [];
  for (const element of [...doc.querySelectorAll('h1')].slice(0, 10)) {
    if (element.closest(NOT_HEADLINE)) continue;
    const text = cleanText(element.textContent, 500);
    if (text !== null && !spellings.has(wordsOf(text).join(''))) headings.push(text);
  }
  return headings;
}

/**
 * The page's own title without its site's name: the main heading where the declared titles (JSON-LD, citation_*,
 * OpenGraph, `<title>`) agree with it, otherwise the first of them, otherwise the only main heading.
 */
export function readTitle(
  doc: Document,
  tags: MetaTags,
  article: JsonLdNode | null,
  spellings: ReadonlySet<string>,
): string | null {
  const declared = [
    cleanText(article?.headline, 500) ?? cleanText(article?.name, 500),
    cleanText(firstOf(tags, 'citation_title', 'og:title', 'dc.title', 'dcterms.title'), 500),
    cleanText(firstOf(tags, 'twitter:title'), 500),
    cleanText(doc.querySelector('head > title, body > title')?.textContent, 500),
  ].filter((title) => title !== null);
  const headings = headingsOf(doc, spellings);
  const heading = matchingHeading(headings, declared);
  if (heading !== null) return heading;
  const [title] = declared;
  if (title !== undefined) return withoutSiteName(title, spellings);
  return headings.length === 1 ? (headings[0] ?? null) : null;
}
