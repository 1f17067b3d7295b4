import { cleanText, wordsOf } from '../clean-text';
import { claimsOf, type Claim } from './claims';
import { dereference, isNode, listOf, typesOf, type JsonLdNode } from './json-ld';
import type { MetaTags } from './meta-tags';
import { LEAD_IN, NOBODY } from './name-words';
import { joinNames, nameKind, namesIn } from './names';
import { visibleByline } from './visible-byline';

const MAX_WORDS = 10;

/** One name as people write it, `null` when it is none: an address, an account, the site itself. */
function cleanName(value: unknown, spellings: ReadonlySet<string>): string | null {
  const text =
    cleanText(value, 200)
      ?.replace(LEAD_IN, '')
      .replace(/^[\s,;|·•-]+|[\s,;|·•-]+$/g, '') ?? '';
  const words = wordsOf(text);
  if (words.length === 0 || words.length > MAX_WORDS || /https?:|www\.|@\w+\.|^@|^\d+$/.test(text))
    return null;
  return NOBODY.test(text) || spellings.has(words.join('')) ? null : text;
}

/** What the page states in its markup, sorted by whether it names people. */
interface Stated {
  people: string | null;
  /** Accounts and organisations. */
  others: string | null;
}

/** Names as stated in the head: one a value, or several in one. */
function sort(values: readonly (string | null)[], spellings: ReadonlySet<string>): Stated {
  const people: string[] = [];
  const others: string[] = [];
  for (const value of values) {
    const name = value === null ? null : cleanName(value, new Set());
    if (name === null) continue;
    if (spellings.has(wordsOf(name).join(''))) others.push(name);
    else if (nameKind(name) === 'person') people.push(name);
    else {
      const within = namesIn([name]).people.filter((part) => !spellings.has(wordsOf(part).join('')));
      if (within.length > 0) people.push(...within);
      else if (!name.includes(',')) others.push(name);
    }
  }
  return { people: joinNames(people), others: joinNames(others) };
}

/** "Doe, Jane" as bibliographies write it. */
function straight(name: string): string {
  const [last, first, ...rest] = name.split(/\s*,\s*/);
  return last && first && rest.length === 0 ? `${first} ${last}` : name;
}

/** Types of organisations, and of the site itself. */
const ORGANISATION = /Organization$|^(?:Corporation|WebSite)$/;

/** Names in JSON-LD. That the site publishes its articles is no byline: as an organisation it is left out. */
function jsonLdNames(
  article: JsonLdNode | null,
  nodes: readonly JsonLdNode[],
  spellings: ReadonlySet<string>,
): string[] {
  return listOf(article?.author ?? article?.creator).flatMap((entry) => {
    const author = dereference(entry, nodes);
    const isOrganisation = isNode(author) && typesOf(author).some((type) => ORGANISATION.test(type));
    const names = isNode(author) ? listOf(author.name) : [author];
    return names.flatMap((value) => {
      const name = cleanText(value, 200);
      return name === null || (isOrganisation && spellings.has(wordsOf(name).join(''))) ? [] : name;
    });
  });
}

/** The byline, and what was said of it. */
export interface BylineReading {
  byline: string | null;
  claims: Claim[];
}

/**
 * The people who wrote the article, comma-separated: JSON-LD, `<meta>`, then what the page shows. Accounts and
 * organisations only where nobody is named; never "admin".
 */
export function readByline(
  doc: Document,
  tags: MetaTags,
  article: JsonLdNode | null,
  nodes: readonly JsonLdNode[],
  spellings: ReadonlySet<string>,
  heading: Element | null,
): BylineReading {
  const named = (...names: string[]) => names.flatMap((name) => tags.get(name) ?? []);
  const stated: [Stated, Claim['origin']][] = [
    [sort(named('citation_author').map(straight), spellings), 'meta'],
    [sort(jsonLdNames(article, nodes, spellings), spellings), 'json-ld'],
    [sort(named('author'), spellings), 'meta'],
    [
      sort(
        named('parsely-author', 'sailthru.author', 'byl', 'dc.creator', 'dcterms.creator', 'dc.contributor'),
        spellings,
      ),
      'meta',
    ],
    [sort(named('article:author'), spellings), 'opengraph'],
  ];
  const shown = visibleByline(
    doc,
    heading,
    stated.some(([{ people }]) => people !== null),
  );
  const isSite = (name: string | null) => name !== null && spellings.has(wordsOf(name).join(''));
  const seen: Stated = isSite(shown.people) ? { people: null, others: shown.people } : shown;
  const all = [...stated, [seen, 'visible'] as [Stated, Claim['origin']]];
  const claims = [
    ...claimsOf(...all.map(([{ people }, origin]) => [people, origin] as const)),
    ...claimsOf(...all.map(([{ others }, origin]) => [isSite(others) ? null : others, origin] as const)),
    ...claimsOf(...all.map(([{ others }, origin]) => [isSite(others) ? others : null, origin] as const)),
  ];
  const first = claims[0]?.value ?? null;
  // Some sources name the first of several authors only
  const more =
    first === null ? undefined : all.find(([{ people }]) => people !== null && adds(people, first));
  return { byline: more?.[0].people ?? first, claims };
}

/** Whether one list of names holds all of another and more. */
function adds(more: string, names: string): boolean {
  const has = new Set(wordsOf(more));
  return more.split(', ').length > names.split(', ').length && wordsOf(names).every((word) => has.has(word));
}
