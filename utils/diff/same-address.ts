import { normaliseUrl } from '../url/normalise-url';

/** Parameters of links that differ with every visit. */
const OF_THE_VISIT =
  /^(?:_|cb|cachebust(?:er)?|nocache|rnd|rand|random|sid|phpsessid|jsessionid|ts|timestamp)$/i;

/** The normalised address of a link, without what differs with every visit: two addresses of one thing give the same string. */
export function sameAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (OF_THE_VISIT.test(name)) url.searchParams.delete(name);
  }
  url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/i, '');
  return normaliseUrl(url.href);
}

/** Words in the paths of placeholders. */
const PLACEHOLDER = /blank|placeholder|lazy|loading|spacer|transparent|pixel|1x1/i;

/**
 * The name of a picture: its path, because hosts and parameters only say which copy of it was sent. `null` for placeholders of
 * pictures that were not loaded yet, and for what is no address of the web.
 */
export function samePicture(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, pathname } = new URL(address);
  return /^https?:$/.test(protocol) && !PLACEHOLDER.test(pathname) ? pathname : null;
}
