import { toUtf8 } from '../integrity/bytes';
import { FRAME_ATTRIBUTE } from '../page-copy/html-images';
import { type MhtmlPart, parseMhtml } from '../page-copy/parse-mhtml';
import { replayableHtml } from './replayable-html';
import { webAddress } from './web-address';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file of a page copy under the address it was loaded from. */
export interface CopyResource {
  url: string;
  /** With parameters. */
  mediaType: string;
  bytes: () => Bytes;
}

/**
 * The files of a page copy in MHTML, the page first, so that a reader of web archives can show them. Such readers know
 * addresses of the web only: what the browser named `cid:` (style elements, frames) or `blob:` is written back into the page
 * itself. All else is as it is in the copy; texts are UTF-8, which Chromium writes whatever charset the page declares.
 * @param pageUrl of the page
 * @param styleMedia the media that each style element is for, in order; MHTML does not say
 * @throws MhtmlError when it is damaged
 */
export function mhtmlResources(
  bytes: Bytes,
  pageUrl: string,
  styleMedia: readonly string[] = [],
): CopyResource[] {
  const { parts } = parseMhtml(bytes);
  const [page] = parts as [MhtmlPart];
  const named = byName(parts);
  const resources = new Map([
    [pageUrl, textResource(pageUrl, page, () => replayableHtml(page, named, styleMedia))],
  ]);
  for (const part of parts) {
    const url = webAddress(part.location);
    if (part === page || url === null || resources.has(url)) continue;
    resources.set(url, resourceOf(part, url, named));
  }
  return [...resources.values()];
}

/** The first part of each name that other parts can call it by. */
function byName(parts: readonly MhtmlPart[]): Map<string, MhtmlPart> {
  const named = new Map<string, MhtmlPart>();
  for (const part of parts)
    for (const name of [part.id === null ? null : `cid:${part.id}`, part.location])
      if (name !== null && !named.has(name)) named.set(name, part);
  return named;
}

function resourceOf(part: MhtmlPart, url: string, named: ReadonlyMap<string, MhtmlPart>): CopyResource {
  if (part.mediaType === 'text/html') return textResource(url, part, () => replayableHtml(part, named));
  if (part.mediaType === 'text/css') return textResource(url, part, () => part.text());
  return { url, mediaType: part.mediaType, bytes: () => part.bytes() };
}

function textResource(url: string, { mediaType }: MhtmlPart, text: () => string): CopyResource {
  return { url, mediaType: `${mediaType}; charset=utf-8`, bytes: () => toUtf8(text()) };
}

/** The one file of a page copy in HTML. Its frames wait in an attribute of their own (utils/page-copy/save-page). */
export function htmlResource(bytes: Bytes, pageUrl: string): CopyResource {
  const html = () => new TextDecoder().decode(bytes).replaceAll(` ${FRAME_ATTRIBUTE}="`, ' srcdoc="');
  return { url: pageUrl, mediaType: 'text/html; charset=utf-8', bytes: () => toUtf8(html()) };
}
