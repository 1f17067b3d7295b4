import { cleanText, wordsOf } from '../clean-text';
import { dereference, isNode, listOf, typesOf, type JsonLdNode } from './json-ld';
import type { MetaTags } from './meta-tags';

const MAX_NAMES = 10;
const MAX_WORDS = 10;

/** "By", "Written by", "Müəllif:", "Yazar:", "Автор:" and the like before a name. */
const LEAD_IN =
  /^(?:(?:(?:written|posted|published|reported|text|words|story|article)\s+)?by\b|(?:author|authors|autor(?:in)?|auteur|autore|müəllif|yazar|yazan|автор|текст|мүәллиф|von|par|por)(?=[\s:]))\s*:?\s*/iu;

/** Accounts, not people. */
const NOBODY =
  /^(?:admin\w*|administrator|editor(?:ial)?(?: (?:team|staff))?|redaktor|redaksiya|editör|редактор|редакция|staff|guest|unknown|anonymous|user|root|team|author|webmaster|wp|null|undefined)$/iu;

/** Elements that hold the names of the article's authors, best first. */
const VISIBLE = [
  '[itemprop~=author] [itemprop~=name]',
  '[itemprop~=author]',
  '[rel~=author]',
  '.byline [class*=name i], .author.vcard .fn, .p-author',
];

const ELSEWHERE =
  'nav,footer,aside,[class*=comment i],[id*=comment i],[class*=related i],[class*=sidebar i],[class*=teaser i]';

/** One name as people write it, `null` when it is none: an address, an account, the site itself. */
export function cleanName(value: unknown, spellings: ReadonlySet<string>): string | null {
  const text =
    cleanText(value, 200)
      ?.replace(LEAD_IN, '')
      .replace(/[\s,;|·•-]+$/u, '') ?? '';
  const words = wordsOf(text);
  if (words.length === 0 || words.length > MAX_WORDS || /https?:|www\.|@\w+\.|^@/.test(text)) return null;
  return NOBODY.test(text) || spellings.has(words.join('')) ? null : text;
}

function join(names: (string | null)[]): string | null {
  const seen = new Map<string, string>();
  for (const name of names) if (name !== null) seen.set(wordsOf(name).join(' '), name);
  return seen.size === 0 ? null : [...seen.values()].slice(0, MAX_NAMES).join(', ');
}

/** Names in JSON-LD. A person may bear the site's name: it is their site. */
function jsonLdNames(
  article: JsonLdNode | null,
  nodes: readonly JsonLdNode[],
  spellings: ReadonlySet<string>,
): (string | null)[] {
  return listOf(article?.author ?? article?.creator).flatMap((entry) => {
    const author = dereference(entry, nodes);
    if (!isNode(author)) return [cleanName(author, spellings)];
    const taken = typesOf(author).includes('Person') ? new Set<string>() : spellings;
    return listOf(author.name).map((name) => cleanName(name, taken));
  });
}

function visibleNames(doc: Document): unknown[] {
  for (const selector of VISIBLE) {
    const found = [...doc.querySelectorAll(selector)]
      .slice(0, MAX_NAMES * 2)
      .filter((element) => !element.closest(ELSEWHERE));
    const names = found
      .filter((element) => element.nodeName !== 'META')
      .map((element) => element.textContent);
    if (names.length > 0) return names;
  }
  return [];
}

/**
 * The people who wrote the article, comma-separated: JSON-LD, then `<meta>`, then what the page marks as author.
 * Leaves out accounts ("admin"), addresses and the site itself.
 */
export function readByline(
  doc: Document,
  tags: MetaTags,
  article: JsonLdNode | null,
  nodes: readonly JsonLdNode[],
  spellings: ReadonlySet<string>,
): string | null {
  const clean = (names: readonly unknown[]) => join(names.map((name) => cleanName(name, spellings)));
  const named = (...names: string[]) => clean(names.flatMap((name) => tags.get(name) ?? []));
  return (
    join(jsonLdNames(article, nodes, spellings)) ??
    named('citation_author') ??
    named('author') ??
    named('parsely-author', 'sailthru.author') ??
    named('dc.creator', 'dcterms.creator', 'dc.contributor') ??
    named('article:author') ??
    clean(visibleNames(doc))
  );
}
