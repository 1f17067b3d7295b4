import { isTrackingParameter } from './tracking-parameters';

/** Characters that mean the same whether percent-encoded or not (RFC 3986, 2.3). */
const UNRESERVED = /[A-Za-z0-9\-._~]/;

/** A percent sign with what follows it, whole or broken. */
const PERCENT = /%(?:([0-9A-Fa-f]{2}))?/g;

/** Routes of single-page applications: `#!/news/1`, `#/news/1`. A bare `#/` or `#!` is the application's start. */
const ROUTE = /^#!?\/?[^/!]/;

/** https://wicg.github.io/scroll-to-text-fragment/#the-fragment-directive */
const FRAGMENT_DIRECTIVE = /:~:.*$/s;

/**
 * One spelling of percent-encoding (RFC 3986, 6.2.2.1 and 6.2.2.2). A percent sign that encodes nothing is itself
 * encoded: otherwise decoding what follows it could make a new escape, and normalising twice would differ from once.
 */
function normalisePercent(text: string): string {
  return text.replace(PERCENT, (_, hex: string | undefined) => {
    if (hex === undefined) return '%25';
    const character = String.fromCharCode(parseInt(hex, 16));
    return UNRESERVED.test(character) ? character : `%${hex.toUpperCase()}`;
  });
}

function nameOf(parameter: string): string {
  return parameter.slice(0, parameter.indexOf('='));
}

/** By UTF-16 units, whatever the machine's locale. */
function byName(a: string, b: string): number {
  if (nameOf(a) < nameOf(b)) return -1;
  return nameOf(a) > nameOf(b) ? 1 : 0;
}

/**
 * The query without tracking parameters, sorted by name when every part is `name=value`: other forms (`?123`,
 * `?a/b;c`) may mean their order. Parts of one name keep theirs. `''` when nothing is left.
 */
function normaliseQuery(search: string): string {
  const parts = normalisePercent(search.slice(1))
    .split('&')
    .filter((part) => part !== '' && !isTrackingParameter(part.includes('=') ? nameOf(part) : part));
  if (parts.every((part) => part.indexOf('=') > 0)) {
    parts.sort(byName);
  }
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The fragment of a single-page application's route; `''` for every other. */
function normaliseFragment(hash: string): string {
  const route = hash.replace(FRAGMENT_DIRECTIVE, '');
  return ROUTE.test(route) && (route.startsWith('#!') || route.startsWith('#/'))
    ? normalisePercent(route)
    : '';
}

/**
 * The identity of a page: two addresses that name the same page give the same string.
 *
 * Host in lower case and punycode without trailing dots, no default port, no user name or password, no fragment
 * (but for `#!` and `#/` routes), no tracking parameters, one spelling of percent-encoding. Paths keep their case,
 * trailing and doubled slashes. `http` and `https`, and hosts with and without `www.`, stay apart: a server may answer
 * them differently, and a citation must be able to show which one was read.
 *
 * Never throws: what is not a URL comes back as it is; other schemes than http(s) lose only their fragment.
 * Normalising twice gives the same as once.
 */
export function normaliseUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    parsed.hash = '';
    return parsed.href;
  }
  const host = parsed.hostname.replace(/(?<!\.)\.+$/, '') || parsed.hostname;
  const port = parsed.port && `:${parsed.port}`;
  const query = normaliseQuery(parsed.search);
  return `${parsed.protocol}//${host}${port}${normalisePercent(parsed.pathname)}${query}${normaliseFragment(parsed.hash)}`;
}
