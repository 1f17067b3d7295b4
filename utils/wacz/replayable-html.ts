import { attributeValue } from '../page-copy/attribute-value';
import type { MhtmlPart } from '../page-copy/parse-mhtml';
import { escapeHtml } from '../text/escape-html';
import { webAddress } from './web-address';

/** Frames inside frames are written into their page to this depth; a frame can contain itself. */
const FRAME_DEPTH = 4;

/** The form in which Chromium writes names that it makes up itself; no page can know them beforehand. */
const STYLE = /<link rel="stylesheet" type="text\/css" href="(cid:css-[^"]+)" ?\/?>/g;
const FRAME = /\ssrc="(cid:[^"]+)"/g;
const BLOB = /\ssrc="(blob:[^"]+)"/g;
const SHADOW = /(<template\b[^<>]*?\s)shadowmode=/g;
const IMAGE = /\ssrc="(https?:[^"]+)"/g;

/**
 * The HTML of a page or frame of an MHTML copy without addresses that only the browser which wrote it knows: style elements,
 * frames without an address and `blob:` pictures stand in the HTML again, and shadow trees open.
 * @param named parts by the addresses that other parts name them by
 * @param styleMedia the media that each style element is for, in order; not used where their number differs
 */
export function replayableHtml(
  part: MhtmlPart,
  named: ReadonlyMap<string, MhtmlPart>,
  styleMedia: readonly string[] = [],
): string {
  return replayable(part, { named, styleMedia, depth: 0 });
}

interface Copy {
  named: ReadonlyMap<string, MhtmlPart>;
  styleMedia: readonly string[];
  depth: number;
}

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
  const attribute = media === '' ? '' : ` media="${escapeHtml(media)}"`;
  return `<style${attribute}>${css.replace(/<\/(?=style)/gi, '<\\/')}</style>`;
}

/** A frame with an address is loaded from it; one without, written by its page, stands in the page with its pictures. */
function frameSource(frame: MhtmlPart, copy: Copy): string {
  const url = webAddress(frame.location);
  if (url !== null) return ` src="${escapeHtml(url)}"`;
  if (copy.depth >= FRAME_DEPTH) return '';
  const html = replayable(frame, { ...copy, styleMedia: [], depth: copy.depth + 1 });
  const whole = html.replace(IMAGE, (source, address: string) => {
    const part = copy.named.get(attributeValue(address));
    return part?.mediaType.startsWith('image/') ? (dataSource(part) ?? source) : source;
  });
  return ` srcdoc="${escapeHtml(whole)}"`;
}

function dataSource(part: MhtmlPart | undefined): string | null {
  return part ? ` src="${part.dataUrl()}"` : null;
}
