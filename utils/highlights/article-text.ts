import { toText } from '../extract/to-text';
import type { TextRange } from './text-quote';

/** White space that becomes one space. */
const COLLAPSED = /[ \t\n\r\f]/;

/** The words of one text node, and where they stand in the whole text. */
export interface TextPiece extends TextRange {
  node: Text;
}

/** The text of a shown article, with the nodes it comes from, in order. */
export interface ArticleText {
  text: string;
  pieces: TextPiece[];
}

/** Zero-width space and byte order mark, which no snapshot's text has. */
const INVISIBLE = /[\u200b\ufeff]/g;

/** Words that stand for a picture are the reader's own. */
const PLACEHOLDERS = '.picture';

/**
 * The text of an article as the reader shows it: the same as the snapshot's `text`, so that a quote can be found in
 * either. It is made by what made that text; where each node's words are in it follows from their order, since nothing but
 * white space stands between them.
 */
export function articleText(body: Element): ArticleText {
  const text = toText(withoutPlaceholders(body));
  const pieces: TextPiece[] = [];
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let at = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const words = wordsOf(node);
    if (words === '' || node.parentElement?.closest(PLACEHOLDERS)) continue;
    const start = text.indexOf(words, at);
    if (start < 0) continue;
    at = start + words.length;
    pieces.push({ node, start, end: at });
  }
  return { text, pieces };
}

function withoutPlaceholders(body: Element): Element {
  if (!body.querySelector(PLACEHOLDERS)) return body;
  const copy = body.cloneNode(true) as Element;
  copy.querySelectorAll(PLACEHOLDERS).forEach((placeholder) => placeholder.remove());
  return copy;
}

/** A node's words as they stand in the text: as they are in preformatted text, else with white space collapsed. */
function wordsOf(node: Text): string {
  if (node.parentElement?.closest('pre')) return node.data.trim();
  return node.data
    .replace(INVISIBLE, '')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
}

/** The stretch of text that a range of the document covers. `null` when it has no words. */
export function rangeInText({ pieces, text }: ArticleText, range: Range): TextRange | null {
  const covered = pieces.filter(({ node }) => range.intersectsNode(node));
  const first = covered[0];
  const last = covered.at(-1);
  if (!first || !last) return null;
  const start =
    range.startContainer === first.node ? textOffset(first, text, range.startOffset) : first.start;
  const end = range.endContainer === last.node ? textOffset(last, text, range.endOffset) : last.end;
  return end > start ? { start, end } : null;
}

/** The offset in the whole text for an offset in a node. */
function textOffset(piece: TextPiece, text: string, nodeOffset: number): number {
  const offsets = nodeOffsets(piece, text);
  const index = offsets.findIndex((offset) => offset >= nodeOffset);
  return index < 0 ? piece.end : piece.start + index;
}

/**
 * For every character of the piece, where it stands in its node. The words of a node are its data with white space
 * collapsed and invisible characters left out, so the two are walked side by side.
 */
export function nodeOffsets({ node, start, end }: TextPiece, text: string): number[] {
  const { data } = node;
  const offsets: number[] = [];
  let at = 0;
  for (let index = start; index < end; index++) {
    const wanted = text[index] ?? '';
    while (at < data.length && data[at] !== wanted && !(wanted === ' ' && COLLAPSED.test(data[at] ?? '')))
      at++;
    offsets.push(at++);
  }
  return offsets;
}
