import type { Drawing } from '../model/drawing';
import { countCanvases, drawnCanvases } from './drawn-canvases';
import type { HtmlEdit } from './html-edit';
import { type MhtmlPart, parseMhtml } from './parse-mhtml';
import { encodeQuotedPrintable } from './quoted-printable';
import { withoutSecretValues } from './secret-values';

/** An encoding of one byte per character: offsets in the text are offsets in the bytes. */
const BYTEWISE = 'windows-1252';

/** Types of pages; pictures are put into the first only, as XML would have to be written otherwise. */
const PAGES = ['text/html', 'application/xhtml+xml'];

/** A page copy that is fit to be kept. */
export interface FinishedMhtml {
  /** Pieces of the archive, in order. */
  pieces: Uint8Array<ArrayBuffer>[];
  /** Drawings that are not in it, in words that need no translation. */
  missing: string[];
}

/**
 * Finishes a page as Chromium writes it (MHTML): without the values of its password and hidden fields and without its tokens against
 * forged requests, and with pictures of its canvases. Everything else stays byte by byte.
 * @param drawings of the page's canvases, in order
 * @throws MhtmlError when it is no MHTML, or cut off
 */
export function finishMhtml(
  bytes: Uint8Array<ArrayBuffer>,
  drawings: readonly Drawing[] = [],
): FinishedMhtml {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const missing: string[] = [];
  let copied = 0;
  for (const [index, part] of parseMhtml(bytes).parts.entries()) {
    if (!PAGES.includes(part.mediaType) || !part.body) continue;
    const content = part.bytes();
    const html = new TextDecoder(BYTEWISE).decode(content);
    const drawn = index === 0 && part.mediaType === 'text/html' ? drawnCanvases(html, drawings) : null;
    missing.push(...(drawn ? unreadOf(drawings) : lostIn(html, part)));
    const edits = [...withoutSecretValues(html), ...(drawn ?? [])];
    if (edits.length === 0) continue;
    pieces.push(bytes.subarray(copied, part.body.start), encoded(edited(content, edits), part));
    copied = part.body.end;
  }
  return { pieces: [...pieces, bytes.subarray(copied)], missing };
}

/** Canvases that could not be read. */
function unreadOf(drawings: readonly Drawing[]): string[] {
  return drawings.flatMap(({ size, data }, index) => (data === null ? `<canvas> ${index + 1}: ${size}` : []));
}

/** Canvases of a frame, or of a page that has others than were read. */
function lostIn(html: string, { location }: MhtmlPart): string[] {
  const count = countCanvases(html);
  return count === 0 ? [] : [`<canvas> × ${count}: ${location ?? 'about:srcdoc'}`];
}

function encoded(bytes: Uint8Array<ArrayBuffer>, { body }: MhtmlPart): Uint8Array<ArrayBuffer> {
  return body?.encoding === 'quoted-printable' ? encodeQuotedPrintable(bytes) : bytes;
}

/** Bytes of one character each, with edits; one that begins within another is left out. */
function edited(bytes: Uint8Array<ArrayBuffer>, edits: readonly HtmlEdit[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let copied = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < copied) continue;
    pieces.push(bytes.subarray(copied, start), encoder.encode(text));
    copied = end;
  }
  return joined([...pieces, bytes.subarray(copied)]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
