import type { DeclaredSource, SourceSign } from '../../model/stated';
import { cleanText, joinWords } from '../clean-text';
import type { DeclaredPage } from '../declared/declared-page';
import { resolveUrl } from '../resolve-url';
import { registrableHost } from './registrable-host';

/** What is known of a page whose sources are read. */
export interface SourceContext extends Omit<DeclaredPage, 'doc'> {
  /** See siteSpellings. */
  spellings: ReadonlySet<string>;
  lang: string | null;
}

/** A page whose sources are read. */
export interface SourcePage extends SourceContext {
  /** The whole page: no content has been taken out of it. */
  doc: Document;
}

const MAX_NAME = 100;
const MAX_RAW = 300;

/** Matches an address without its scheme: `redaktor.az`, `www.example.com/path`. */
const BARE_ADDRESS = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/\S*)?$/i;

/** Whether a name is the page's own site. */
function isOwnName(name: string, { spellings, url }: SourceContext): boolean {
  const joined = joinWords(name);
  if (joined === '') return false;
  const host = registrableHost(url);
  return spellings.has(joined) || joined === joinWords(host) || joined === host.split('.')[0];
}

/** A name as stated; `null` for what is none, as a number. */
function nameOf(value: unknown): string | null {
  const name = cleanText(value, MAX_NAME);
  return name !== null && joinWords(name).replace(/\d/g, '').length > 1 ? name : null;
}

/** A name that is an address, with or without scheme, as an address; `null` for other names. */
function addressIn(name: string | null): string | null {
  if (name === null) return null;
  if (/^https?:\/\//i.test(name)) return resolveUrl(name, name);
  return BARE_ADDRESS.test(name) ? resolveUrl(`https://${name}`, 'https://invalid/') : null;
}

function isWithPath(address: string | null): boolean {
  return address?.includes('/') === true;
}

/** Whether a credit is of the page's own site: by the host of its address, else by its name. */
function isOwn(page: SourceContext, host: string, name: string | null): boolean {
  return host === '' ? name !== null && isOwnName(name, page) : host === registrableHost(page.url);
}

/** What the page credits, as it states it: values are checked. */
interface Credit {
  name?: unknown;
  url?: unknown;
  raw: string;
}

/** A credit of the page as a source; `null` when it has neither name nor address. */
export function toSource(
  page: SourceContext,
  sign: SourceSign,
  confidence: DeclaredSource['confidence'],
  credit: Credit,
): DeclaredSource | null {
  const name = nameOf(credit.name);
  const inName = addressIn(name);
  // A host without a path is a name: it does not say which page
  const isAddress = inName !== null && isWithPath(name);
  const linked = typeof credit.url === 'string' ? resolveUrl(credit.url, page.base) : null;
  const url = isAddress ? (linked ?? inName) : linked;
  if (name === null && url === null) return null;
  return {
    sign,
    confidence,
    url,
    statedAt: null,
    self: isOwn(page, registrableHost(url ?? inName), name),
    name: isAddress ? null : name,
    raw: cleanText(credit.raw, MAX_RAW) ?? '',
  };
}
