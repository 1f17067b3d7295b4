/** What can follow an address without ending it. */
const REST = String.raw`[^\s'"<>]*`;

/** Forms in which messages of browsers and of our own name a place, in the order in which they are looked for. */
const ADDRESSES: readonly RegExp[] = [
  /\b(?:data|blob|view-source):[^\s'"<>]+/gi,
  // With a scheme, also as JSON escapes it: `https:\/\/…`
  new RegExp(String.raw`\b[a-z][a-z\d+.-]{1,20}:(?:\\?/){2}${REST}`, 'gi'),
  // Without its scheme: `//host/path`
  new RegExp(String.raw`(?<![\w:/])//[^\s'"<>/]${REST}`, 'g'),
  /(?<![^\s'"<>@])[^\s'"<>@]+@[^\s'"<>@]+/g,
  // Numbers of hosts: IPv4, IPv6
  new RegExp(String.raw`(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])${REST}`, 'g'),
  new RegExp(String.raw`(?<![\w:])\[?(?=[\da-f:]*::|(?:[\da-f]{1,4}:){4})[\da-f:]{3,39}(?!\w)${REST}`, 'gi'),
  // Names of hosts; `localhost` alone has no dot
  new RegExp(String.raw`(?<![\w./-])localhost\b${REST}`, 'gi'),
  new RegExp(
    String.raw`(?<![\w./-])(?:[\p{L}\d-]{1,63}\.){1,10}(?!(?:js|ts|tsx|html)\b)\p{L}{2,63}(?![\w(])${REST}`,
    'giu',
  ),
  // Files of the machine
  new RegExp(String.raw`(?<![\w./\]])(?:~|/[^\s'"<>/]+)/${REST}`, 'g'),
  /(?<!\w)[a-z]:\\[^'"<>\n]*/gi,
];

/**
 * Technical text without what could tell which sources somebody archives, or who they are: addresses, hosts, e-mail
 * addresses, paths, and what was searched for. Names of files of this extension stay, as they say where it failed.
 */
export function withoutAddresses(text: string): string {
  const own = text
    .replace(/\b(?:chrome|moz)-extension:\/\/[^/\s]+\//gi, 'menbe/')
    // What follows is where a page of the library was: a source, or the words of a search.
    .replace(/(\.html)[?#][^\s'"<>)]*/g, '$1');
  return ADDRESSES.reduce((rest, address) => rest.replace(address, '[address]'), own);
}
