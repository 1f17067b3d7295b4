import type { DeclaredSource, StatedTime } from '../../model/stated';
import { parseDate } from '../dates/parse-date';
import { resolveUrl } from '../resolve-url';

/** A page that is itself an archived copy of another. */
export interface Memento {
  originalUrl: string;
  /** When the archive says it took the copy. */
  mementoTime: StatedTime | null;
}

/** `/web/20200101000000id_/http://…`, `/20200101/https:/…`: a timestamp and an address, as all Wayback-like archives have. */
const WAYBACK = /\/(\d{4}(?:\d{2}){0,5})(?:[a-z]{2}_|\*)?\/(https?:\/{1,2}\S+|(?:www\.)[^\s/]+\.\S+)$/i;
/** `/2020.01.01-123456/http://…` */
const DOTTED = /\/(\d{4})\.(\d{2})\.(\d{2})-(\d{6})\/(https?:\/{1,2}\S+)$/i;

const ARCHIVE_TODAY = /^(?:www\.)?archive\.(?:today|ph|is|li|vn|fo|md)$/;
const PERMA = /^perma\.cc$/;
const GOOGLE_CACHE = /^webcache\.googleusercontent\.com$/;

/** Archives stamp in UTC (RFC 7089). */
function timeOf(digits: string): StatedTime | null {
  const [, year = '', month, day, hour, minute, second] =
    /^(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?$/.exec(digits) ?? [];
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  const clock =
    minute === undefined ? '' : `T${hour ?? ''}:${minute}${second === undefined ? '' : `:${second}`}Z`;
  const time = parseDate(`${date}${clock}`, { lang: null });
  return time && { ...time, raw: digits };
}

/** Some proxies and the archives themselves collapse `//`. */
function repair(address: string): string {
  return address.replace(/^(https?):\/+/i, '$1://').replace(/^www\./i, 'http://www.');
}

function fromAddress(address: string): Memento | null {
  const dotted = DOTTED.exec(address);
  if (dotted) {
    const [, year = '', month = '', day = '', clock = '', original = ''] = dotted;
    const originalUrl = resolveUrl(repair(original), 'https://invalid/');
    return originalUrl === null
      ? null
      : { originalUrl, mementoTime: timeOf(`${year}${month}${day}${clock}`) };
  }
  const [, digits = '', original = ''] = WAYBACK.exec(address) ?? [];
  const originalUrl = original === '' ? null : resolveUrl(repair(original), 'https://invalid/');
  return originalUrl === null ? null : { originalUrl, mementoTime: timeOf(digits) };
}

function attributeOf(root: ParentNode | null, selector: string, name: string): string | null {
  return root?.querySelector(selector)?.getAttribute(name) ?? null;
}

/** What an archive's page says: the original's address, and the time in its first `<time>`. */
function fromPage(doc: Document, address: string | null): Memento | null {
  const originalUrl = resolveUrl(address, 'https://invalid/');
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

/** `/search?q=cache:ID:http://…+words`: the header tells the time in its first texts. */
function fromGoogleCache(doc: Document, query: string | null): Memento | null {
  const [, original = ''] = /^cache:(?:[\w-]{6,20}:)?(\S+)/.exec(query ?? '') ?? [];
  const address = /^https?:/.test(original) ? original : `http://${original}`;
  const originalUrl = original === '' ? null : resolveUrl(address, 'https://invalid/');
  if (originalUrl === null) return null;
  const header = doc.querySelector('[id$="google-cache-hdr"]')?.textContent ?? '';
  const [said = ''] = /appeared on [^.]{10,40}/.exec(header) ?? [];
  return { originalUrl, mementoTime: parseDate(said, { lang: 'en' }) };
}

/** RFC 7089: the copy names its original; its time is a header, which some archives repeat in `<meta>`. */
function fromHead({ head }: Document, url: string): Memento | null {
  const original = attributeOf(head, 'link[rel~="original" i][href]', 'href');
  // "original" alone means other things, too
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

/** What a page that is an archived copy says of its original, by the shape of its address or its head; else `null`. */
export function readMemento(doc: Document, url: string): Memento | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname, search, searchParams, hash } = new URL(url);
  const found = fromAddress(`${pathname}${search}${hash}`) ?? fromHead(doc, url);
  if (found) return found;
  if (ARCHIVE_TODAY.test(hostname)) return fromArchiveToday(doc);
  if (PERMA.test(hostname)) return fromPerma(doc);
  return GOOGLE_CACHE.test(hostname) ? fromGoogleCache(doc, searchParams.get('q')) : null;
}

/** A memento's original as a source. */
export function mementoSource({ originalUrl, mementoTime }: Memento): DeclaredSource {
  return {
    ...{ sign: 'memento', name: null, url: originalUrl, raw: originalUrl },
    ...{ confidence: 'high', self: false, statedAt: mementoTime },
  };
}
