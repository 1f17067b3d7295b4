import { cleanText, wordsOf } from '../clean-text';
import { claimsOf, type Claim } from './claims';
import { headingsOf, lesserHeading, type Heading } from './headings';
import type { JsonLdNode } from './json-ld';
import { firstOf, type MetaTags } from './meta-tags';
import { isLastPart, ownTitle, type TitleContext } from './title-parts';

/** A heading that shares at least this much with a declared title is the title as the reader sees it. */
const MIN_AGREEMENT = 0.5;

/** How much better a later heading must agree. */
const LATER_MARGIN = 0.25;

/** Headlines in JSON-LD are cut at 110 characters, as search engines once asked. */
const CUT_HEADLINE = 95;
/** Longer ones are descriptions. */
const MAX_HEADLINE = 200;

const MAX_LENGTH = 500;

/** Paragraphs looked at, and from how many characters one is text of the article rather than a notice above it. */
const MAX_PARAGRAPHS = 40;
const PROSE_LENGTH = 120;
const NOTICE = 'header,nav,aside,dialog,noscript,[hidden],[role=dialog],[class*=ookie],[id*=ookie]';

/** What the page declares as its title, in the order it is believed. */
export function titleClaims(doc: Document, tags: MetaTags, article: JsonLdNode | null): Claim[] {
  const graph = cleanText(firstOf(tags, 'og:title'), MAX_LENGTH);
  const headline = cleanText(article?.headline, MAX_LENGTH) ?? cleanText(article?.name, MAX_LENGTH);
  const isCut =
    headline !== null && headline.length > CUT_HEADLINE && graph?.startsWith(headline.slice(0, 80));
  const isLong = headline !== null && headline.length > MAX_HEADLINE;
  return claimsOf(
    [cleanText(firstOf(tags, 'citation_title'), MAX_LENGTH), 'meta'],
    [isCut || isLong ? null : headline, 'json-ld'],
    [graph, 'opengraph'],
    [cleanText(firstOf(tags, 'dc.title', 'dcterms.title', 'twitter:title'), MAX_LENGTH), 'meta'],
    [cleanText(firstOf(tags, 'headline'), MAX_LENGTH), 'microdata'],
    [cleanText(doc.querySelector('head > title, body > title')?.textContent, MAX_LENGTH), 'title'],
  );
}

/** Share of the shorter text's words that stand in the other; a single word counts less, less still when it does not come first. */
function agreement(heading: readonly string[], title: readonly string[]): number {
  const words = new Set(title);
  const shared = new Set(heading.filter((word) => words.has(word))).size;
  const size = Math.min(new Set(heading).size, words.size);
  const isTelling = size > 1 || heading.length === title.length;
  return size === 0 ? 0 : (shared / size) * (isTelling ? 1 : heading[0] === title[0] ? 0.5 : 0.45);
}

/** Whether the article's text begins only after the heading. */
function precedesProse(doc: Document, heading: Element): boolean {
  for (const paragraph of [...doc.getElementsByTagName('p')].slice(0, MAX_PARAGRAPHS)) {
    if (heading.compareDocumentPosition(paragraph) & 4) return true;
    if (paragraph.textContent.length > PROSE_LENGTH && !paragraph.closest(NOTICE)) return false;
  }
  return true;
}

/**
 * The main heading that is the page's title: the one that agrees best with what is declared. One that agrees with
 * nothing is believed when it is the first and stands above the text: search engines are told another title.
 */
function chooseHeading(
  doc: Document,
  headings: readonly Heading[],
  titles: readonly string[],
  full: readonly string[],
): Heading | null {
  const declared = titles.map(wordsOf);
  let best: Heading | null = null;
  let most = MIN_AGREEMENT - 0.001;
  for (const heading of headings) {
    const words = wordsOf(heading.text);
    if (declared.every((title) => title.join(' ') !== words.join(' '))) {
      if (full.some((title) => isLastPart(heading.text, title))) continue;
    }
    const agreed = Math.max(0, ...declared.map((title) => agreement(words, title)));
    if (agreed > most) [best, most] = [heading, Math.min(1, agreed + LATER_MARGIN)];
  }
  if (best) return best;
  const [first] = headings;
  const mayStand = first !== undefined && wordsOf(first.text).length > 3 && precedesProse(doc, first.element);
  return mayStand || (first && titles.length === 0) ? first : null;
}

/**
 * The main heading, unless it only names the section and a lesser one says what the page declares as its title: all of
 * it, and words the main one lacks.
 */
function tellingHeading(doc: Document, main: Heading | null, titles: readonly string[]): Heading | null {
  const declared = new Set(titles.map((title) => wordsOf(title).join(' ')));
  const words = main ? wordsOf(main.text) : [];
  if (main && declared.has(words.join(' '))) return main;
  const lesser = lesserHeading(doc, titles);
  if (!main || !lesser) return main ?? lesser;
  const said = wordsOf(lesser.text);
  return declared.has(said.join(' ')) && said.some((word) => !words.includes(word)) ? lesser : main;
}

/** Headings of so few words name a section, and longer ones than this describe. */
const MIN_WORDS = 3;
const MAX_WORDS = 25;

/** How many declarations must say the same to be believed against such a heading. */
const MIN_AGREED = 3;

/** What the page's declarations call it, where they agree and its heading is too short or too long for a title. */
function agreedTitle(heading: string, titles: readonly string[]): string | null {
  const words = wordsOf(heading).length;
  const [first] = titles;
  if (first === undefined || titles.length < MIN_AGREED || (words >= MIN_WORDS && words <= MAX_WORDS))
    return null;
  const key = wordsOf(first).join(' ');
  const isBetter = wordsOf(first).length >= MIN_WORDS && wordsOf(first).length <= MAX_WORDS;
  return isBetter && titles.every((title) => wordsOf(title).join(' ') === key) ? first : null;
}

/** A heading in capitals is a matter of design: what a declared title says of the same is how it is written. */
function writtenTitle(heading: string, titles: readonly string[]): string | null {
  const isLoud = (text: string) => text === text.toUpperCase();
  if (!isLoud(heading) || heading === heading.toLowerCase()) return null;
  const words = wordsOf(heading);
  return titles.find((title) => !isLoud(title) && agreement(words, wordsOf(title)) > MIN_AGREEMENT) ?? null;
}

/** A page's title and the element that shows it. */
export interface TitleReading {
  title: string | null;
  heading: Element | null;
  claims: Claim[];
}

/**
 * The page's own title without its site's name: the heading the reader sees, otherwise the first of the declared titles
 * (citation_*, JSON-LD, OpenGraph, `<title>`).
 * @param declared what titleClaims found
 */
export function readTitle(doc: Document, declared: readonly Claim[], context: TitleContext): TitleReading {
  const own = declared.map(({ value, origin }) => ({ value: ownTitle(value, context), origin }));
  const titles = own.map(({ value }) => value);
  const full = declared.map(({ value }) => value);
  const headings = headingsOf(doc, context.spellings, titles);
  const main = chooseHeading(doc, headings, titles, full);
  const heading = tellingHeading(doc, main, titles);
  const shown = heading ? ownTitle(heading.text, context) : null;
  const claims = [...claimsOf([shown, 'visible']), ...own];
  const agreed = shown === null ? null : (agreedTitle(shown, titles) ?? writtenTitle(shown, titles));
  return { title: agreed ?? shown ?? titles[0] ?? null, heading: (main ?? heading)?.element ?? null, claims };
}
