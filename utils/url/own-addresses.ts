import { storedAddress } from './stored-address';

/** Where HTML names its own page (`end` is exclusive), and the address that is stored there. */
interface OwnAddress {
  start: number;
  end: number;
  text: string;
}

/** Matches what follows a page's address in HTML and is still of one of its parameters, or adds some. */
const REST = /[\w-]*(?:&amp;[^"'<>\s]*)?/y;

/**
 * Where a page's HTML holds the page's own address, as links within it do, in another form than it is stored in.
 * @param address the page's, as it was visited
 * @param keepKeys whether parameters that look like keys stay in it
 */
export function ownAddresses(html: string, address: string, keepKeys: boolean): OwnAddress[] {
  const [page = ''] = address.split('#');
  if (storedAddress(page, keepKeys) === page) return [];
  const written = inHtml(page);
  const found: OwnAddress[] = [];
  let start = html.indexOf(written);
  while (start >= 0) {
    REST.lastIndex = start + written.length;
    const [rest = ''] = REST.exec(html) ?? [];
    const end = start + written.length + rest.length;
    found.push({ start, end, text: inHtml(storedAddress(fromHtml(html.slice(start, end)), keepKeys)) });
    start = html.indexOf(written, end);
  }
  return found;
}

/** A page's HTML with its own address as that is stored. */
export function withStoredAddress(html: string, address: string, keepKeys: boolean): string {
  let at = 0;
  let result = '';
  for (const { start, end, text } of ownAddresses(html, address, keepKeys)) {
    result += html.slice(at, start) + text;
    at = end;
  }
  return result + html.slice(at);
}

/** An address as browsers write it in HTML. */
const inHtml = (address: string) => address.replaceAll('&', '&amp;');
const fromHtml = (written: string) => written.replaceAll('&amp;', '&');
