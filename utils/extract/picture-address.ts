import { readSrcset, type SrcsetCandidate } from '../url/srcset';
import { resolveUrl } from './resolve-url';

/** Matches the names of attributes that hold a picture's address, or JSON with it, until it scrolls into view. */
const LATE = /^data-(?:[\w-]*(?:src|lazy|lazyload|original|attrs)|url|image|img)$/;

/** Matches the address in JSON. */
const IN_JSON = /"(?:src|url)"\s*:\s*"([^"]+)"/;

/** Matches what may be an address: not `true`, nor a template with `{width}`. */
const ADDRESS = /^[^\s{}<>/.]*[/.][^\s{}<>]*$/;

/** Matches addresses of what is shown until the picture has loaded: a word for it, or a width of less than 100 pixels. */
const STAND_IN =
  /^\s*data:|blank|placeholder|lazy|load(?:ing|er)|spacer|transparent|pixel|1x1|dummy|fallback|lqip|[?&/,_-]w(?:idth)?[=_-]\d\d?(?!\d)/i;

/** Pixels from which on a picture is large enough for readers, and up to which a larger one shows them more. */
const ENOUGH = 800;
const MOST = 2048;

/** Pixels that one density stands for. */
const DENSITY = 1000;

/** Whether an `<img>` has no address yet, or that of a placeholder. */
export function isStandIn(picture: Element): boolean {
  const own = picture.getAttribute('src');
  return !own || STAND_IN.test(own);
}

/** Pixels of a picture in a `srcset`; negative for one that is larger than readers need. */
function sizeOf({ size }: SrcsetCandidate): number {
  const pixels = (parseFloat(size) || 1) * (size.endsWith('x') || size === '' ? DENSITY : 1);
  return pixels > MOST ? -pixels : pixels;
}

/** The largest sensible picture that attributes such as `srcset` and `data-srcset` offer; `null` below `least` pixels. */
function largestOf(element: Element, least = -Infinity): string | null {
  const offers = element
    .getAttributeNames()
    .filter((name) => name.endsWith('srcset'))
    .flatMap((name) => readSrcset(element.getAttribute(name) ?? ''))
    .filter(({ address }) => !address.startsWith('data:'));
  const [best] = offers.sort((one, other) => sizeOf(other) - sizeOf(one));
  return best && sizeOf(best) >= least ? best.address : null;
}

/** The addresses that attributes keep until the picture scrolls into view. */
function lateAddresses(picture: Element): string[] {
  return picture
    .getAttributeNames()
    .filter((name) => LATE.test(name))
    .map((name) => picture.getAttribute(name) ?? '')
    .map((value) => IN_JSON.exec(value)?.[1]?.replaceAll('\\/', '/') ?? value)
    .filter((value) => ADDRESS.test(value));
}

/** The largest pictures that the sources of the `<picture>` around an `<img>` offer; those below `least` pixels are `null`. */
function offeredAround({ parentElement }: Element, least?: number): (string | null)[] {
  if (parentElement?.nodeName !== 'PICTURE') return [];
  return [...parentElement.querySelectorAll('source')].map((source) => largestOf(source, least));
}

/**
 * A picture's absolute address: of several sizes the largest that is sensible. A placeholder counts only where there is no
 * other, one with a `data:` address stays as it is.
 */
export function pictureAddress(picture: Element, base: string): string | null {
  const own = picture.getAttribute('src');
  const late = [...lateAddresses(picture), largestOf(picture), ...offeredAround(picture)];
  const large = [largestOf(picture, ENOUGH), ...offeredAround(picture, DENSITY + 1)];
  const addresses = isStandIn(picture) ? [...late, own] : [...large, own, ...late];
  for (const address of addresses) {
    const url = resolveUrl(address, base);
    if (url !== null) return url;
  }
  return /^\s*data:/.test(own ?? '') ? own : null;
}
