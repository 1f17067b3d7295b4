import { normaliseUrl } from '../url/normalise-url';

/** Parameters of links that differ with every visit. */
const OF_THE_VISIT =
  /^(?:_|cb|cachebust(?:er)?|nocache|rnd|rand|random|sid|phpsessid|jsessionid|ts|timestamp)$/i;

/** What names the thing a link leads to: two addresses of the same thing give the same string. */
export function sameAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (OF_THE_VISIT.test(name)) url.searchParams.delete(name);
  }
  url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/i, '');
  return normaliseUrl(url.href);
}

const PLACEHOLDER = /blank|placeholder|lazy|loading|spacer|transparent|pixel|1x1/i;

/**
 * What names a picture: its path, as hosts and parameters say which copy of it was sent. `null` for what holds the place of a
 * picture that was not loaded yet.
 */
export function samePicture(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, pathname } = new URL(address);
  return /^https?:$/.test(protocol) && !PLACEHOLDER.test(pathname) ? pathname : null;
}
