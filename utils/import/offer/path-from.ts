import { decoded } from '../../extract/safe-addresses';
import { parseUrl } from '../../extract/resolve-url';

/** Stands for the top of a ZIP or folder. */
const TOP = 'http://zip.invalid/';

/**
 * The path of the file that a relative address in another file leads to, from the top of their ZIP or folder; `null` for an address that
 * leads out of it.
 * @param from path of the file that has the address
 */
export function pathFrom(from: string, address: string): string | null {
  const base = TOP + from.toWellFormed().split('/').map(encodeURIComponent).join('/');
  const url = parseUrl(address.trim(), base);
  return url?.href.startsWith(TOP) ? decoded(url.pathname.slice(1)) : null;
}
