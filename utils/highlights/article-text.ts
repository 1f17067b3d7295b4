import { toText } from '../extract/to-text';
import { inScript, isScriptNumber, type Script } from '../model/script-digits';
import type { TextRange } from './text-quote';

/** White space, runs of which become one space. */
const COLLAPSED = /[ \t\n\r\f]/;

/** The words of a text node, by their place in the whole text. */
export interface TextPiece extends TextRange {
  node: Text;
}

/** The text of a shown article, with its text nodes in order. */
export interface ArticleText {
  text: string;
  pieces: TextPiece[];
}

/** Zero-width spaces and byte order marks, which no snapshot's text has. */
const INVISIBLE = /[\u200b\ufeff]/g;

/** Selector of the reader's words in the place of a picture, which are not the article's. */
const PLACEHOLDERS = '.picture';

/** Selector of what has text nodes that are not in the text: those, and what toText leaves out. */
const NOT_IN_TEXT = `${PLACEHOLDERS},rt,rp,math[alttext]`;

/**
 * The text of an article as the reader shows it: the same as the snapshot's `text` (see `withScriptNumbers`), so that a
 * quote can be found in both. Each node's words are found in order: there is only white space between them.
 */
export function articleText(body: Element): ArticleText {
  const text = toText(asStored(body));
  const pieces: TextPiece[] = [];
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let at = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const words = wordsOf(node);
    if (words === '' || closestTo(node, NOT_IN_TEXT)) continue;
    const start = text.indexOf(words, at);
    if (start < 0) continue;
    at = start + words.length;
    pieces.push({ node, start, end: at });
  }
  return { text, pieces };
}

/** The body without the reader's own words, and with numbers above and below the line in their own characters. */
function asStored(body: Element): Element {
  if (!body.querySelector(`${PLACEHOLDERS}, sup, sub`)) return body;
  const copy = body.cloneNode(true) as Element;
  copy.querySelectorAll(PLACEHOLDERS).forEach((placeholder) => placeholder.remove());
  for (const script of copy.querySelectorAll('sup, sub')) {
    const nodes = textNodesOf(script);
    const shown = nodes.map(shownText);
    nodes.forEach((node, index) => (node.data = shown[index] ?? ''));
  }
  return copy;
}

/** The nearest element around a text that a selector matches. On a live page the inputs of a form shadow its methods. */
function closestTo({ parentElement }: Text, selector: string): Element | null {
  return parentElement && Element.prototype.closest.call(parentElement, selector);
}

function textNodesOf(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The characters of a text node as the snapshot's text has them: numbers above and below the line are characters of their own. */
function shownText(node: Text): string {
  const { data } = node;
  const script = closestTo(node, 'sup, sub');
  if (!script || !isScriptNumber(script.textContent.trim())) return data;
  return inScript(data, script.localName as Script);
}

/** A node's words as they are in the text: with white space collapsed, except in preformatted text. */
export function wordsOf(node: Text): string {
  if (closestTo(node, 'pre')) return shownText(node).trim();
  return shownText(node)
    .replace(INVISIBLE, '')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
}

/** The stretch of text that a range of the document covers; `null` when it has no words. */
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

/** Whether a character of a node becomes a character of the text. */
function becomes(character: string, wanted: string): boolean {
  return character === wanted || (wanted === ' ' && COLLAPSED.test(character));
}

/**
 * The offset in its node of each character of a piece. The words of a node are its data with white space collapsed and
 * without invisible characters, so both are walked side by side.
 */
export function nodeOffsets({ node, start, end }: TextPiece, text: string): number[] {
  const data = shownText(node);
  const offsets: number[] = [];
  let at = 0;
  for (let index = start; index < end; index++) {
    const wanted = text[index] ?? '';
    while (at < data.length && !becomes(data[at] ?? '', wanted)) at++;
    offsets.push(at);
    at++;
  }
  return offsets;
}

/** What a stretch of text covers of a node, in its own characters. What goes on before or after takes the white space at its edge too. */
export function coveredInNode(
  piece: TextPiece,
  text: string,
  range: TextRange,
): { from: number; to: number } {
  const offsets = nodeOffsets(piece, text);
  return {
    from: range.start < piece.start ? 0 : (offsets[range.start - piece.start] ?? 0),
    to: range.end > piece.end ? piece.node.data.length : (offsets[range.end - 1 - piece.start] ?? 0) + 1,
  };
}
