import { toUtf8 } from '../integrity/bytes';
import { FRAME_ATTRIBUTE } from '../page-copy/html-images';
import { type MhtmlPart, parseMhtml } from '../page-copy/parse-mhtml';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file of a page copy under the address it was loaded from. */
export interface CopyResource {
  url: string;
  /** With parameters. */
  mediaType: string;
  bytes: () => Bytes;
}

/** Frames in frames in frames. */
const FRAME_DEPTH = 4;

/**
 * The files of a page copy in MHTML, the page first, so that a reader of web archives can show them: such readers know
 * addresses of the web only, so what the browser named `cid:` (style elements, frames) or `blob:` stands in the page itself
 * again. All else is as it is in the copy; texts are UTF-8, which is what the copy has whatever the page says of itself.
 * @param pageUrl of the page
 * @param styleMedia for which media each style element counts, in order; MHTML does not say
 * @throws MhtmlError when it is damaged
 */
export function mhtmlResources(
  bytes: Bytes,
  pageUrl: string,
  styleMedia: readonly string[] = [],
): CopyResource[] {
  const { parts } = parseMhtml(bytes);
  const [page] = parts as [MhtmlPart];
  const named = new Map<string, MhtmlPart>();
  for (const part of parts)
    for (const name of [part.id === null ? null : `cid:${part.id}`, part.location])
      if (name !== null && !named.has(name)) named.set(name, part);
  const resources = [textResource(pageUrl, page, () => replayable(page, { named, styleMedia, depth: 0 }))];
  const known = new Set([pageUrl]);
  for (const part of parts) {
    const url = webAddress(part.location);
    if (part === page || url === null || known.has(url)) continue;
    known.add(url);
    if (part.mediaType === 'text/html')
      resources.push(textResource(url, part, () => replayable(part, { named, styleMedia: [], depth: 0 })));
    else if (part.mediaType === 'text/css') resources.push(textResource(url, part, () => part.text()));
    else resources.push({ url, mediaType: part.mediaType, bytes: () => part.bytes() });
  }
  return resources;
}

/** The one file of a page copy in HTML. Its frames wait in an attribute of their own (utils/page-copy/save-page). */
export function htmlResource(bytes: Bytes, pageUrl: string): CopyResource {
  const html = () => new TextDecoder().decode(bytes).replaceAll(` ${FRAME_ATTRIBUTE}="`, ' srcdoc="');
  return { url: pageUrl, mediaType: 'text/html; charset=utf-8', bytes: () => toUtf8(html()) };
}

/** An address as requests name it; `null` for what is not of the web. */
export function webAddress(address: string | null): string | null {
  if (address === null || !/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

function textResource(url: string, { mediaType }: MhtmlPart, text: () => string): CopyResource {
  return { url, mediaType: `${mediaType}; charset=utf-8`, bytes: () => toUtf8(text()) };
}

interface Copy {
  /** Parts by the addresses that other parts name them by. */
  named: ReadonlyMap<string, MhtmlPart>;
  styleMedia: readonly string[];
  depth: number;
}

/** Chromium writes these itself, one like the other, and no page can know the names it makes up. */
const STYLE = /<link rel="stylesheet" type="text\/css" href="(cid:css-[^"]+)" ?\/?>/g;
const FRAME = /\ssrc="(cid:[^"]+)"/g;
const BLOB = /\ssrc="(blob:[^"]+)"/g;
const SHADOW = /(<template\b[^>]*?\s)shadowmode=/g;
const IMAGE = /\ssrc="(https?:[^"]+)"/g;

function replayable(part: MhtmlPart, copy: Copy): string {
  const html = part.text();
  const styles = html.match(STYLE)?.length ?? 0;
  let style = -1;
  return html
    .replace(STYLE, (tag, name: string) => {
      style++;
      const sheet = copy.named.get(name);
      const media = styles === copy.styleMedia.length ? (copy.styleMedia[style] ?? '') : '';
      return sheet ? styleElement(sheet.text(), media) : tag;
    })
    .replace(FRAME, (source, name: string) => {
      const frame = copy.named.get(name);
      return frame?.mediaType === 'text/html' ? frameSource(frame, copy) : source;
    })
    .replace(BLOB, (source, name: string) => dataSource(copy.named.get(name)) ?? source)
    .replace(SHADOW, '$1shadowrootmode=');
}

/** The text of a style element is written as it is: it must not end the element. */
function styleElement(css: string, media: string): string {
  const attribute = media === '' ? '' : ` media="${escapeAttribute(media)}"`;
  return `<style${attribute}>${css.replace(/<\/(?=style)/gi, '<\\/')}</style>`;
}

/** A frame with an address is loaded from it; one without, written by its page, stands in the page with its pictures. */
function frameSource(frame: MhtmlPart, copy: Copy): string {
  const url = webAddress(frame.location);
  if (url !== null) return ` src="${escapeAttribute(url)}"`;
  if (copy.depth >= FRAME_DEPTH) return '';
  const html = replayable(frame, { ...copy, styleMedia: [], depth: copy.depth + 1 });
  const whole = html.replace(IMAGE, (source, address: string) => {
    const part = copy.named.get(address.replaceAll('&amp;', '&'));
    return part?.mediaType.startsWith('image/') ? (dataSource(part) ?? source) : source;
  });
  return ` srcdoc="${escapeAttribute(whole)}"`;
}

function dataSource(part: MhtmlPart | undefined): string | null {
  return part ? ` src="${part.dataUrl()}"` : null;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
