import { cleanText, joinWords, wordsOf } from '../clean-text';
import { claimsOf, type Claim } from '../declared/claims';
import { readClosingByline } from './closing-byline';
import { readDatedName } from './dated-name';
import type { DeclaredPage } from '../declared/declared-page';
import { dereference, isNode, listOf, typesOf } from '../declared/json-ld';
import { firstOf, type MetaTags } from '../declared/meta-tags';
import { LEAD_IN, NOBODY } from './name-words';
import { joinNames, nameKind, namesIn } from './names';
import type { VisibleByline } from './led-byline';
import { readNamesAbove, readSignature } from './signature';
import { visibleByline } from './visible-byline';

const MAX_WORDS = 10;

/** A name without lead-in and punctuation around it; `null` for an address, an account or a number. */
function cleanName(value: string): string | null {
  const text =
    cleanText(value, 200)
      ?.replace(LEAD_IN, '')
      .replace(/^[\s,;|·•-]+|(?<![\s,;|·•-])[\s,;|·•-]+$/g, '') ?? '';
  const { length } = wordsOf(text);
  const isName = length > 0 && length <= MAX_WORDS && !/https?:|www\.|@\w+\.|^@|^\d+$/.test(text);
  return isName && !NOBODY.test(text) ? text : null;
}

/** Whether a name is a spelling of the site's. */
function isSite(name: string, spellings: ReadonlySet<string>): boolean {
  return spellings.has(joinWords(name));
}

/** Names as stated in the head, one or several per value, by whether they are people's. */
function sortNames(values: readonly string[], spellings: ReadonlySet<string>): VisibleByline {
  const people: string[] = [];
  const others: string[] = [];
  for (const value of values) {
    const name = cleanName(value);
    if (name === null) continue;
    if (isSite(name, spellings)) others.push(name);
    else if (!name.includes(',') && nameKind(name, true) === 'person') people.push(name);
    else {
      const within = peopleIn(name).filter((part) => !isSite(part, spellings));
      if (within.length > 0) people.push(...within);
      else if (!name.includes(',')) others.push(name);
    }
  }
  return { people: joinNames(people), others: joinNames(others) };
}

/** The people in a value, also where it is one in the order of bibliographies: "Doe, Jane". */
function peopleIn(value: string): string[] {
  const { people } = namesIn([value]);
  const spoken = people.length === 0 ? inSpokenOrder(value) : value;
  return spoken !== value && nameKind(spoken) === 'person' ? [spoken] : people;
}

/** "Jane Doe" for "Doe, Jane" as bibliographies write it. */
function inSpokenOrder(name: string): string {
  const [last, first, ...rest] = name.split(',').map((part) => part.trim());
  return last && first && rest.length === 0 ? `${first} ${last}` : name;
}

/** Types of organisations, and of the site itself. */
const ORGANISATION = /Organization$|^(?:Corporation|WebSite)$/;

/** Types of articles that a newsroom signs for where it names nobody. */
const NEWS = /NewsArticle$/;

/**
 * Names in JSON-LD. The site as an organisation counts for news only: that it publishes another article is no byline.
 */
function jsonLdNames({ article, nodes }: DeclaredPage, spellings: ReadonlySet<string>): string[] {
  const isNews = article !== null && typesOf(article).some((type) => NEWS.test(type));
  return listOf(article?.author ?? article?.creator).flatMap((entry) => {
    const author = dereference(entry, nodes);
    const isOrganisation = isNode(author) && typesOf(author).some((type) => ORGANISATION.test(type));
    const names = isNode(author) ? listOf(author.name) : [author];
    return names.flatMap((value) => {
      const name = cleanText(value, 200);
      return name === null || (isOrganisation && !isNews && isSite(name, spellings)) ? [] : name;
    });
  });
}

/** The byline, and every claim about it. */
export interface BylineReading {
  byline: string | null;
  claims: Claim[];
}

/** Names, and where the page states them. */
interface StatedNames extends VisibleByline {
  origin: Claim['origin'];
}

/** Labels for previews of a page: `twitter:label1` says what `twitter:data1` is. */
const LABELS = [1, 2, 3, 4];

/** Names in previews that are labelled "Written by" or the like. */
function labelledNames(tags: MetaTags): string[] {
  return LABELS.flatMap((number) => {
    const label = firstOf(tags, `twitter:label${String(number)}`) ?? '';
    const isAuthor = label !== '' && label.replace(LEAD_IN, '') === '';
    return isAuthor ? (tags.get(`twitter:data${String(number)}`) ?? []) : [];
  });
}

/** Names that the head states, best first. */
function statedNames(page: DeclaredPage, spellings: ReadonlySet<string>): StatedNames[] {
  const tagged = (...names: string[]) => names.flatMap((name) => page.tags.get(name) ?? []);
  const stated: [values: string[], origin: Claim['origin']][] = [
    [tagged('citation_author').map(inSpokenOrder), 'meta'],
    [jsonLdNames(page, spellings), 'json-ld'],
    [tagged('author', 'articleauthor'), 'meta'],
    [
      tagged('parsely-author', 'sailthru.author', 'byl', 'dc.creator', 'dcterms.creator', 'dc.contributor'),
      'meta',
    ],
    [labelledNames(page.tags), 'meta'],
    [tagged('article:author'), 'opengraph'],
  ];
  return stated.map(([values, origin]) => ({ ...sortNames(values, spellings), origin }));
}

/** Whether a name is one of the site's parts: it begins with the site's name in capitals, "BBC Scotland". */
function isPartOfSite(name: string, spellings: ReadonlySet<string>): boolean {
  const [first = ''] = name.split(' ');
  return first === first.toUpperCase() && isSite(first, spellings);
}

/** Names that the page shows. The site counts as no person, though it may look like one. */
function shownNames(shown: VisibleByline, spellings: ReadonlySet<string>): StatedNames {
  if (shown.people === null) return { ...shown, origin: 'visible' };
  const people = shown.people.split(', ').filter((name) => !isPartOfSite(name, spellings));
  const isSiteAlone = people.length === 0 || isSite(people.join(' '), spellings);
  const names = isSiteAlone
    ? { people: null, others: shown.people }
    : { ...shown, people: joinNames(people) };
  return { ...names, origin: 'visible' };
}

/** Names that neither markup nor a word before them tells, and those below the text. */
function unmarkedNames(doc: Document, heading: Element | null): string | null {
  return (
    readSignature(doc, heading) ??
    readNamesAbove(doc, heading) ??
    readDatedName(doc, heading) ??
    readClosingByline(doc, heading)
  );
}

/** Names as claims, best first: people, then accounts and organisations, last the site itself. */
function bylineClaims(names: readonly StatedNames[], spellings: ReadonlySet<string>): Claim[] {
  const others = claimsOf(...names.map((stated) => [stated.others, stated.origin] as const));
  return [
    ...claimsOf(...names.map(({ people, origin }) => [people, origin] as const)),
    ...others.filter(({ value }) => !isSite(value, spellings)),
    ...others.filter(({ value }) => isSite(value, spellings)),
  ];
}

/**
 * The people who wrote the article, comma-separated: JSON-LD, `<meta>`, then what the page shows. Accounts and
 * organisations only where nobody is named; never "admin".
 * @param heading the element that shows the title; `null` when unknown
 */
export function readByline(
  page: DeclaredPage,
  spellings: ReadonlySet<string>,
  heading: Element | null,
): BylineReading {
  const stated = statedNames(page, spellings);
  const isStated = stated.some(({ people }) => people !== null);
  const all = [...stated, shownNames(visibleByline(page.doc, heading, isStated), spellings)];
  if (all.every(({ people }) => people === null)) {
    const unmarked = { people: unmarkedNames(page.doc, heading), others: null };
    all.push({ ...shownNames(unmarked, spellings), others: null });
  }
  const claims = bylineClaims(all, spellings);
  const first = claims[0]?.value ?? null;
  if (first === null) return { byline: null, claims };
  // Some places state only the first of several authors
  const more = all.find(({ people }) => people !== null && adds(people, first))?.people;
  return { byline: more ?? first, claims };
}

/** Whether one list of names contains all of another and more. */
function adds(more: string, names: string): boolean {
  const has = new Set(wordsOf(more));
  return more.split(', ').length > names.split(', ').length && wordsOf(names).every((word) => has.has(word));
}
