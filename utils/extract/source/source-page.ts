import type { DeclaredSource, SourceSign } from '../../model/stated';
import { cleanText, wordsOf } from '../clean-text';
import type { JsonLdNode } from '../metadata/json-ld';
import type { MetaTags } from '../metadata/meta-tags';
import { resolveUrl } from '../resolve-url';
import { registrableHost } from './registrable-host';

/** What reading sources needs to know of the page. */
export interface SourceContext {
  /** Address of the page as visited, and what its relative addresses are relative to. */
  url: string;
  base: string;
  tags: MetaTags;
  nodes: readonly JsonLdNode[];
  article: JsonLdNode | null;
  /** Spellings of the site's name, see siteSpellings. */
  spellings: ReadonlySet<string>;
  lang: string | null;
}

export interface SourcePage extends SourceContext {
  /** The whole page, before anything is taken out of it. */
  doc: Document;
}

const MAX_NAME = 100;
const MAX_RAW = 300;

/** `redaktor.az`, `www.example.com/path`: an address without its scheme. */
const BARE_ADDRESS = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/\S*)?$/i;

function isOwnName(name: string, { spellings, url }: SourceContext): boolean {
  const joined = wordsOf(name).join('');
  if (joined === '') return false;
  const host = registrableHost(url);
  return spellings.has(joined) || joined === wordsOf(host).join('') || joined === host.split('.')[0];
}

/** A name as stated; a number names nobody. */
function nameOf(value: unknown): string | null {
  const name = cleanText(value, MAX_NAME);
  return name !== null && wordsOf(name).join('').replace(/\d/g, '').length > 1 ? name : null;
}

/** The address a name is: whole, or without its scheme. */
function addressIn(name: string | null): string | null {
  if (name === null) return null;
  if (/^https?:\/\//i.test(name)) return resolveUrl(name, name);
  return BARE_ADDRESS.test(name) ? resolveUrl(`https://${name}`, 'https://invalid/') : null;
}

/** One credit of the page as a source; `null` when it names nothing. */
export function toSource(
  page: SourceContext,
  sign: SourceSign,
  confidence: DeclaredSource['confidence'],
  credit: { name?: unknown; url?: unknown; raw: string },
): DeclaredSource | null {
  const name = nameOf(credit.name);
  const named = addressIn(name);
  const isAddress = name?.includes('/') === true && named !== null;
  const linked = typeof credit.url === 'string' ? resolveUrl(credit.url, page.base) : null;
  // A host alone is a name: which of its pages is meant nobody said
  const url = linked ?? (isAddress ? named : null);
  if (name === null && url === null) return null;
  const host = registrableHost(url ?? named);
  const isOwn = host === '' ? name !== null && isOwnName(name, page) : host === registrableHost(page.url);
  return {
    ...{ sign, confidence, url, statedAt: null, self: isOwn },
    name: isAddress ? null : name,
    raw: cleanText(credit.raw, MAX_RAW) ?? '',
  };
}
