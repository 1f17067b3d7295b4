import { queryFirst } from '../query-first';
import { cleanText, foldWords, joinWords, wordsOf } from '../clean-text';
import { NOT_PROSE } from '../surroundings';
import { claimsOf, type Claim } from '../declared/claims';
import type { DeclaredPage } from '../declared/declared-page';
import { headingsOf, lesserHeading, type Heading } from './headings';
import { firstOf } from '../declared/meta-tags';
import { isLastPart, ownTitle, type TitleContext } from './title-parts';

/** The share of words from which on a heading that agrees with a declared title is the title. */
const MIN_AGREEMENT = 0.5;

/** How much better a later heading must agree than the one before it. */
const LATER_MARGIN = 0.25;

/** Characters from which on a headline in JSON-LD may be cut: search engines once asked for at most 110. */
const CUT_HEADLINE = 95;

/** Characters of the longest headline in JSON-LD; longer ones are descriptions. */
const MAX_HEADLINE = 200;

const MAX_LENGTH = 500;

/** Paragraphs that are looked at, and characters from which on one is the article's text and not a notice above it. */
const MAX_PARAGRAPHS = 40;
const PROSE_LENGTH = 120;

/** The article's headline in JSON-LD; `null` when it is too long, or OpenGraph has the whole of what is cut. */
function jsonLdHeadline({ article }: DeclaredPage, graph: string | null): string | null {
  const headline = cleanText(article?.headline, MAX_LENGTH) ?? cleanText(article?.name, MAX_LENGTH);
  if (headline === null || headline.length > MAX_HEADLINE) return null;
  const isCut = headline.length > CUT_HEADLINE && graph?.startsWith(headline.slice(0, 80));
  return isCut ? null : headline;
}

/** Titles that the page declares, best first. */
export function titleClaims(page: DeclaredPage): Claim[] {
  const { doc, tags } = page;
  const graph = cleanText(firstOf(tags, 'og:title'), MAX_LENGTH);
  return claimsOf(
    [cleanText(firstOf(tags, 'citation_title'), MAX_LENGTH), 'meta'],
    [jsonLdHeadline(page, graph), 'json-ld'],
    [graph, 'opengraph'],
    [cleanText(firstOf(tags, 'dc.title', 'dcterms.title', 'twitter:title'), MAX_LENGTH), 'meta'],
    [cleanText(firstOf(tags, 'headline'), MAX_LENGTH), 'microdata'],
    [cleanText(doc.querySelector('head > title, body > title')?.textContent, MAX_LENGTH), 'title'],
  );
}

/** Weights of a single word in common, at the beginning of both texts and elsewhere. */
const FIRST_WORD = 0.5;
const OTHER_WORD = 0.45;

/** The share of the shorter text's words that are in the other; a single word counts less. */
export function agreement(heading: readonly string[], title: readonly string[]): number {
  const words = new Set(title);
  const shared = new Set(heading.filter((word) => words.has(word))).size;
  const size = Math.min(new Set(heading).size, words.size);
  if (size === 0) return 0;
  if (size > 1 || heading.length === title.length) return shared / size;
  return (shared / size) * (heading[0] === title[0] ? FIRST_WORD : OTHER_WORD);
}

/** Whether the article's text begins after the heading. */
function precedesProse(doc: Document, heading: Element): boolean {
  for (const paragraph of queryFirst(doc, 'p', MAX_PARAGRAPHS)) {
    if (heading.compareDocumentPosition(paragraph) & 4) return true;
    if (paragraph.textContent.length > PROSE_LENGTH && !paragraph.closest(NOT_PROSE)) return false;
  }
  return true;
}

/** Titles that a page declares. */
interface DeclaredTitles {
  /** Without the site's name. */
  titles: readonly string[];
  /** As declared. */
  full: readonly string[];
}

/** The main heading that agrees best with the declared titles. */
function agreeingHeading(headings: readonly Heading[], { titles, full }: DeclaredTitles): Heading | null {
  const declared = titles.map(wordsOf);
  let best: Heading | null = null;
  let most = MIN_AGREEMENT - 0.001;
  for (const heading of headings) {
    const words = wordsOf(heading.text);
    const isDeclared = declared.some((title) => title.join(' ') === words.join(' '));
    if (!isDeclared && full.some((title) => isLastPart(heading.text, title))) continue;
    const agreed = Math.max(0, ...declared.map((title) => agreement(words, title)));
    if (agreed <= most) continue;
    best = heading;
    most = Math.min(1, agreed + LATER_MARGIN);
  }
  return best;
}

/**
 * The main heading that is the page's title. One that agrees with no declared title is believed when it is the first and
 * stands above the text: sites give search engines another title.
 */
function chooseHeading(
  doc: Document,
  headings: readonly Heading[],
  declared: DeclaredTitles,
): Heading | null {
  const best = agreeingHeading(headings, declared);
  const [first] = headings;
  if (best || !first) return best;
  const isTitle = wordsOf(first.text).length > 3 && precedesProse(doc, first.element);
  return isTitle || declared.titles.length === 0 ? first : null;
}

/**
 * The main heading, unless it only names the section, and a lesser heading is a declared title with words that the main
 * one lacks.
 */
function tellingHeading(doc: Document, main: Heading | null, titles: readonly string[]): Heading | null {
  const declared = new Set(titles.map((title) => foldWords(title)));
  const words = main ? wordsOf(main.text) : [];
  if (main && declared.has(words.join(' '))) return main;
  const lesser = lesserHeading(doc, titles);
  if (!main || !lesser) return main ?? lesser;
  const said = wordsOf(lesser.text);
  return declared.has(said.join(' ')) && said.some((word) => !words.includes(word)) ? lesser : main;
}

/** Words of the shortest and longest title: shorter headings name a section, longer ones describe. */
const MIN_WORDS = 3;
const MAX_WORDS = 25;

/** Declarations that must agree to be believed over such a heading. */
const MIN_AGREED = 3;

function isOfTitleLength(text: string): boolean {
  const { length } = wordsOf(text);
  return length >= MIN_WORDS && length <= MAX_WORDS;
}

/** The title that all declarations agree on, where the heading is too short or too long for a title. */
function agreedTitle(heading: string, titles: readonly string[]): string | null {
  const [first] = titles;
  if (first === undefined || titles.length < MIN_AGREED || isOfTitleLength(heading)) return null;
  const key = foldWords(first);
  const isAgreed = titles.every((title) => foldWords(title) === key);
  return isAgreed && isOfTitleLength(first) ? first : null;
}

/** Whether two titles have the same words in another order: then each says something else. */
function isReordered(one: readonly string[], other: readonly string[]): boolean {
  return one.join(' ') !== other.join(' ') && one.toSorted().join(' ') === other.toSorted().join(' ');
}

/** Whether a declared title says what a heading says. */
function saysSame(heading: readonly string[], title: readonly string[]): boolean {
  return agreement(heading, title) > MIN_AGREEMENT && !isReordered(heading, title);
}

/** The declared title that agrees with a heading in capitals: capitals are a matter of design. */
function writtenTitle(heading: string, titles: readonly string[]): string | null {
  const isLoud = (text: string) => text === text.toUpperCase();
  if (!isLoud(heading) || heading === heading.toLowerCase()) return null;
  const words = wordsOf(heading);
  return titles.find((title) => !isLoud(title) && saysSame(words, wordsOf(title))) ?? null;
}

/** Matches a few words with a colon: what stands above a headline. */
const KICKER = /^([^:]{2,60}):\s+$/;

/** The headline in JSON-LD where it is the heading behind a few words that are no label: "The bridge: It opens again". */
function wholeHeadline(heading: string, declared: readonly Claim[], context: TitleContext): string | null {
  const headline = declared.find(({ origin }) => origin === 'json-ld')?.value ?? '';
  if (!headline.endsWith(heading)) return null;
  const kicker = KICKER.exec(headline.slice(0, -heading.length))?.[1];
  const key = joinWords(kicker ?? '');
  const { sections, spellings, keywords } = context;
  return key === '' || [sections, spellings, keywords].some((labels) => labels.has(key)) ? null : headline;
}

/** The declared title that is believed over the heading; `null` without one. */
function declaredInstead(heading: string, declared: readonly Claim[], context: TitleContext): string | null {
  const titles = declared.map(({ value }) => value);
  return (
    agreedTitle(heading, titles) ?? writtenTitle(heading, titles) ?? wholeHeadline(heading, declared, context)
  );
}

/** A page's title, the element that shows it, and every claim about it. */
export interface TitleReading {
  title: string | null;
  heading: Element | null;
  claims: Claim[];
}

/**
 * The page's title without its site's name: the heading the reader sees, otherwise the first of the declared titles
 * (citation_*, JSON-LD, OpenGraph, `<title>`).
 * @param declared see titleClaims
 */
export function readTitle(doc: Document, declared: readonly Claim[], context: TitleContext): TitleReading {
  const own = declared.map(({ value, origin }) => ({ value: ownTitle(value, context), origin }));
  const titles = own.map(({ value }) => value);
  const full = declared.map(({ value }) => value);
  const headings = headingsOf(doc, context.spellings, titles);
  const main = chooseHeading(doc, headings, { titles, full });
  const heading = tellingHeading(doc, main, titles);
  const shown = heading ? ownTitle(heading.text, context) : null;
  const claims = [...claimsOf([shown, 'visible']), ...own];
  const agreed = shown === null ? null : declaredInstead(shown, own, context);
  return { title: agreed ?? shown ?? titles[0] ?? null, heading: (main ?? heading)?.element ?? null, claims };
}
