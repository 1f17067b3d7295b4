import type { Drawing } from '../model/drawing';
import type { HiddenStyles } from '../model/hidden-styles';
import { ownAddresses } from '../url/own-addresses';
import { countCanvases, drawnCanvases } from './drawn-canvases';
import { countShadows, styleEdits } from './hidden-styles';
import type { HtmlEdit } from './html-edit';
import { ownHeaderEdits } from './own-header';
import { type MhtmlPart, parseMhtml } from './parse-mhtml';
import { encodeQuotedPrintable } from './quoted-printable';
import { withoutSecretValues } from './secret-values';

/** An encoding of one byte per character: offsets in the text are offsets in the bytes. */
const BYTEWISE = 'windows-1252';

/** Types of pages; pictures are put into the first only, as XML would have to be written otherwise. */
const PAGES = ['text/html', 'application/xhtml+xml'];

/** What was read in a page beside its copy. */
interface SeenInPage {
  /** Of its canvases, in order. */
  drawings?: readonly Drawing[];
  hiddenStyles?: HiddenStyles;
}

const NO_STYLES: HiddenStyles = { document: '', shadows: [], unread: 0 };

/** A page copy that is fit to be kept. */
export interface FinishedMhtml {
  /** Pieces of the archive, in order. */
  pieces: Uint8Array<ArrayBuffer>[];
  /** Drawings that are not in it, in words that need no translation. */
  missing: string[];
}

/**
 * Finishes a page as Chromium writes it (MHTML): without the values of its password and hidden fields and without its tokens against
 * forged requests, with its own address as it is stored, with pictures of its canvases and with the styles of its shadow trees.
 * Everything else stays byte by byte.
 * @param seen what the page showed and Chromium leaves out
 * @param keepKeys whether parameters that look like keys stay in the page's address
 * @throws MhtmlError when it is no MHTML, or cut off
 */
export function finishMhtml(
  bytes: Uint8Array<ArrayBuffer>,
  seen: SeenInPage = {},
  keepKeys = true,
): FinishedMhtml {
  const { parts } = parseMhtml(bytes);
  const [page] = parts as [MhtmlPart];
  const pieces = [shortenedHead(bytes, page, keepKeys)];
  const missing: string[] = [];
  let copied = startOf(page);
  for (const [index, part] of parts.entries()) {
    if (!PAGES.includes(part.mediaType) || !part.body) continue;
    const content = part.bytes();
    const html = new TextDecoder(BYTEWISE).decode(content);
    const isPage = index === 0 && part.mediaType === 'text/html';
    const added = additions(html, part, isPage ? seen : null);
    missing.push(...added.missing);
    const edits = [...ownLinks(html, page, keepKeys), ...withoutSecretValues(html), ...added.edits];
    if (edits.length === 0) continue;
    pieces.push(bytes.subarray(copied, part.body.start), encoded(edited(content, edits), part));
    copied = part.body.end;
  }
  return { pieces: [...pieces, bytes.subarray(copied)], missing };
}

/** Where the content of a part begins in the archive. */
function startOf({ body }: MhtmlPart): number {
  return body?.start ?? 0;
}

/** The archive up to the content of its page. */
function shortenedHead(
  bytes: Uint8Array<ArrayBuffer>,
  page: MhtmlPart,
  keepKeys: boolean,
): Uint8Array<ArrayBuffer> {
  const head = bytes.subarray(0, startOf(page));
  return edited(head, ownHeaderEdits(new TextDecoder(BYTEWISE).decode(head), keepKeys));
}

function ownLinks(html: string, { location }: MhtmlPart, keepKeys: boolean): HtmlEdit[] {
  return location === null ? [] : ownAddresses(html, location, keepKeys);
}

/** What is put into a page, and what it lacks. `seen` is `null` of frames, which nobody has read. */
function additions(
  html: string,
  part: MhtmlPart,
  seen: SeenInPage | null,
): { edits: HtmlEdit[]; missing: string[] } {
  const { drawings = [], hiddenStyles = NO_STYLES } = seen ?? {};
  const drawn = seen && drawnCanvases(html, drawings);
  const styled = seen && styleEdits(html, hiddenStyles);
  return {
    edits: [...(drawn ?? []), ...(styled ?? [])],
    missing: [
      ...(drawn ? unreadOf(drawings) : lostIn(html, part)),
      ...(styled ? unreadStyles(hiddenStyles) : lostStyles(html, part)),
    ],
  };
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

function unreadStyles({ unread }: HiddenStyles): string[] {
  return unread === 0 ? [] : [`<style> × ${unread}`];
}

/** Styles in shadow trees of a frame, or of a page that has others than were read. */
function lostStyles(html: string, { location }: MhtmlPart): string[] {
  const count = countShadows(html);
  return count === 0 ? [] : [`<style> (#shadow-root × ${count}): ${location ?? 'about:srcdoc'}`];
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
