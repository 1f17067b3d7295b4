import { lineHash } from '../model/line-hash';
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

/** How the path of a file that is a picture ends. */
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|jfif|heic)$/i;

/** Parameters that say which copy of a picture is sent (size, quality, signature), and not of which picture. */
const OF_THE_COPY =
  /^(?:w|h|width|height|size|sz|s|q|quality|dpr|fit|crop|resize|scale|auto|format|fm|f|type|ext|v|ver|version|t|sig|signature|hash|token|key|expires?|strip|ssl|zoom|oe|oh|_nc_\w+|x-\w+(?:-\w+)*)$/i;

/** A shorter picture in the address itself is a placeholder. */
const SHORTEST_INLINE = 1000;

/**
 * The name of a picture: its path, because hosts and parameters only say which copy of it was sent; with the parameters that
 * say of which picture where the path is that of a program. `null` for placeholders of pictures that were not loaded yet, and
 * for what is no address of the web.
 */
export function samePicture(address: string): string | null {
  if (!URL.canParse(address)) return null;
  if (/^data:/i.test(address)) return address.length < SHORTEST_INLINE ? null : `data:${lineHash(address)}`;
  const { protocol, pathname, searchParams } = new URL(address);
  if (!/^https?:$/.test(protocol) || PLACEHOLDER.test(pathname)) return null;
  if (PICTURE_FILE.test(pathname)) return pathname;
  const telling = [...searchParams].filter(([name]) => !OF_THE_COPY.test(name) && !OF_THE_VISIT.test(name));
  return telling.length === 0 ? pathname : `${pathname}?${new URLSearchParams(telling).toString()}`;
}

/** Whether an address leads to a picture itself. */
export function isPictureFile(address: string): boolean {
  return URL.canParse(address) && PICTURE_FILE.test(new URL(address).pathname);
}
