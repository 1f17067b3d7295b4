/** The files that style sheets name. */
export interface CssResources {
  /** A `data:` address for an absolute address; `null` when there is none. */
  dataUrl(url: string): string | null;
  /** Text of a style sheet; `null` when it was not kept. */
  sheet(url: string): { text: string; url: string } | null;
}

/** Levels of imports within each other that are read; circles end here. */
const DEPTH = 6;

/** Address for files that were not kept. */
const NOTHING = 'url("data:,")';

/** Strings without their closing quote; the content is a group. */
const STRINGS = [`"`, `'`].map((quote) => String.raw`${quote}((?:[^${quote}\\\n\r\f]|\\[\s\S])*)`);

/**
 * Matches comments and strings as a whole too, so that nothing in them is taken for an address. As in CSS, what is never
 * closed ends with the sheet, a string with its line: nothing is read again and again in search of its end.
 */
const TOKENS = new RegExp(
  [
    String.raw`\/\*[\s\S]*?(?:\*\/|$)`,
    String.raw`@import\b(?:[^;"'(]|"[^"]*(?:"|$)|'[^']*(?:'|$)|\([^)]*(?:\)|$))*;?`,
    String.raw`@charset[^;]*(?:;|$)`,
    String.raw`\burl\((?:\s*${STRINGS[0]}"\s*|\s*${STRINGS[1]}'\s*|((?:[^()"'\\]|\\[\s\S])*))\)`,
    String.raw`"(?:[^"\\\n\r\f]|\\[\s\S])*"?`,
    String.raw`'(?:[^'\\\n\r\f]|\\[\s\S])*'?`,
  ].join('|'),
  'gi',
);

const IMPORT = /^@import\s*(?:url\(\s*)?["']?([^"')\s;]+)(?![^"')\s;])["']?(?:\s*\))?([^;]*);?$/i;

/**
 * Makes a style sheet self-contained: imports are put in, addresses become `data:` addresses, empty ones for files that were
 * not kept. This is for the looks: the document's policy prevents loading.
 * @param base address of the sheet
 */
export function rewriteCss(css: string, base: string, resources: CssResources, depth = 0): string {
  return css.replace(TOKENS, (token: string, double?: string, single?: string, bare?: string) => {
    if (token.startsWith('/*') || /^@charset/i.test(token)) return '';
    if (/^@import/i.test(token)) return importedSheet(token, base, resources, depth);
    const address = double ?? single ?? bare;
    if (address === undefined) return token;
    return rewriteUrl(unescape(address.trim()), base, resources);
  });
}

function rewriteUrl(address: string, base: string, resources: CssResources): string {
  // The address of an element in the same document, such as an SVG filter.
  if (address.startsWith('#')) return `url("${address.replace(/["\\\n]/g, '')}")`;
  const url = resolve(address, base);
  const isInline = url?.startsWith('data:') === true;
  const data = url === null || isInline ? url : resources.dataUrl(url);
  return data ? `url("${data.replace(/["\\\n]/g, encodeURIComponent)}")` : NOTHING;
}

function importedSheet(token: string, base: string, resources: CssResources, depth: number): string {
  const [, address = '', condition = ''] = IMPORT.exec(token) ?? [];
  const url = depth < DEPTH ? resolve(address, base) : null;
  const sheet = url === null ? null : resources.sheet(url);
  if (!sheet) return '';
  const text = rewriteCss(sheet.text, sheet.url, resources, depth + 1);
  const media = condition.replace(/\b(?:layer(?:\([^)]*(?:\)|$))?|supports\([^)]*(?:\)|$))/gi, '').trim();
  return media === '' ? text : `@media ${media} {\n${text}\n}`;
}

/** Text with its CSS escapes decoded, https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point */
function unescape(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|([\s\S]))/gi, (_, hex?: string, char?: string) => {
    if (hex === undefined) return char === '\n' ? '' : (char ?? '');
    const code = Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** An absolute address without its fragment; `null` when it is empty or invalid. */
export function resolve(address: string, base: string): string | null {
  if (address.trim() === '') return null;
  try {
    const url = new URL(address, base);
    if (url.protocol !== 'data:') url.hash = '';
    return url.href;
  } catch {
    return null;
  }
}
