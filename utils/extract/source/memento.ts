import type { DeclaredSource, StatedTime } from '../../model/stated';
import { parseDate } from '../dates/parse-date';
import { parseUrl, resolveUrl } from '../resolve-url';

/** A page that is an archived copy of another. */
export interface Memento {
  originalUrl: string;
  /** When the archive says it took the copy. */
  mementoTime: StatedTime | null;
}

/** Matches `/web/20200101000000id_/http://…`, `/20200101/https:/…`: a timestamp and an address, as all Wayback-like archives have. */
const WAYBACK = /\/(\d{4}(?:\d{2}){0,5})(?:[a-z]{2}_|\*)?\/(https?:\/{1,2}\S+|(?:www\.)[^\s/]+\.\S+)$/i;
/** Matches `/2020.01.01-123456/http://…`. */
const DOTTED = /\/(\d{4})\.(\d{2})\.(\d{2})-(\d{6})\/(https?:\/{1,2}\S+)$/i;

/** Characters of an archive's address that are read: the patterns take long on long texts. */
const LONGEST_ADDRESS = 4000;

/** Base of addresses that must be absolute. */
const NO_BASE = 'https://invalid/';

const ARCHIVE_TODAY = /^(?:www\.)?archive\.(?:today|ph|is|li|vn|fo|md)$/;
const PERMA = /^perma\.cc$/;

/** The time of an archive's stamp: digits from year to second, fewer where it is less exact, in UTC (RFC 7089). */
function timeOf(digits: string): StatedTime | null {
  const [year = '', ...rest] = digits.match(/^\d{4}|\d{2}/g) ?? [];
  const date = [year, ...rest.slice(0, 2)].join('-');
  const clock = rest.length < 4 ? '' : `T${rest.slice(2).join(':')}Z`;
  const time = parseDate(`${date}${clock}`, { lang: null });
  return time && { ...time, raw: digits };
}

/** An address with its `//`, which some proxies and the archives themselves collapse. */
function repair(address: string): string {
  return address.replace(/^(https?):\/+/i, '$1://').replace(/^www\./i, 'http://www.');
}

/** The stamp's digits and the original's address in an archive's address. */
function stampAndOriginal(address: string): [digits: string, original: string] | null {
  if (address.length > LONGEST_ADDRESS) return null;
  const dotted = DOTTED.exec(address);
  if (dotted) return [dotted.slice(1, 5).join(''), dotted[5] ?? ''];
  const [, digits, original] = WAYBACK.exec(address) ?? [];
  return digits !== undefined && original !== undefined ? [digits, original] : null;
}

/** The memento that an archive's address names. */
function fromAddress(address: string): Memento | null {
  const [digits, original] = stampAndOriginal(address) ?? [];
  if (digits === undefined) return null;
  const originalUrl = resolveUrl(repair(original ?? ''), NO_BASE);
  return originalUrl === null ? null : { originalUrl, mementoTime: timeOf(digits) };
}

function attributeOf(root: ParentNode | null, selector: string, name: string): string | null {
  return root?.querySelector(selector)?.getAttribute(name) ?? null;
}

/** The memento of an archive's page: the original's address, and the time in its first `<time>`. */
function fromPage(doc: Document, address: string | null): Memento | null {
  const originalUrl = resolveUrl(address, NO_BASE);
  const time = parseDate(attributeOf(doc, 'time[datetime]', 'datetime') ?? '', { lang: 'en' });
  return originalUrl === null ? null : { originalUrl, mementoTime: time };
}

function fromArchiveToday(doc: Document): Memento | null {
  const canonical =
    attributeOf(doc, 'link[rel~=canonical]', 'href') ??
    attributeOf(doc, 'meta[property="og:url"]', 'content');
  return fromAddress(canonical ?? '') ?? fromPage(doc, attributeOf(doc, 'input[name=q]', 'value'));
}

function fromPerma(doc: Document): Memento | null {
  const links = 'a[class*=live i][href],a[title*=live i][href],.record-header a[href^=http]';
  return fromPage(doc, attributeOf(doc, links, 'href'));
}

/** The memento that a page's head declares (RFC 7089). Its time is a header, which some archives repeat in `<meta>`. */
function fromHead({ head }: Document, url: string): Memento | null {
  const original = attributeOf(head, 'link[rel~="original" i][href]', 'href');
  // Pages use `original` alone for other things
  const isMemento =
    original !== null &&
    head.querySelector(':is(link[rel~="timegate" i],link[rel~="memento" i],link[rel~="timemap" i])');
  const originalUrl = isMemento ? resolveUrl(original, url) : null;
  if (originalUrl === null) return null;
  const stamp =
    attributeOf(head, 'meta:is([http-equiv="memento-datetime" i],[name="memento-datetime" i])', 'content') ??
    attributeOf(head, 'link[rel~="memento" i][datetime]', 'datetime');
  return { originalUrl, mementoTime: parseDate(stamp ?? '', { lang: 'en' }) };
}

/** The original of a page that is an archived copy, by the page's address or its head; `null` for other pages. */
export function readMemento(doc: Document, url: string): Memento | null {
  const parsed = parseUrl(url);
  if (!parsed) return null;
  const { hostname, pathname, search, hash } = parsed;
  const found = fromAddress(`${pathname}${search}${hash}`) ?? fromHead(doc, url);
  if (found) return found;
  if (ARCHIVE_TODAY.test(hostname)) return fromArchiveToday(doc);
  return PERMA.test(hostname) ? fromPerma(doc) : null;
}

/** A memento's original as a source. */
export function mementoSource({ originalUrl, mementoTime }: Memento): DeclaredSource {
  return {
    sign: 'memento',
    name: null,
    url: originalUrl,
    raw: originalUrl,
    confidence: 'high',
    self: false,
    statedAt: mementoTime,
  };
}
