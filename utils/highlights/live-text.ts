import { bodyOf } from '../extract/native-document';
import { BLOCKS } from '../extract/to-text';
import { type ArticleText, type TextPiece, wordsOf } from './article-text';

/** Selector of what begins and ends words: blocks, and cells of tables. */
const APART = [...BLOCKS, 'TD', 'TH'].join(',').toLowerCase();

/** Selector of what has text that nobody reads, or that a snapshot's text has in another form or not at all. */
const NOT_READ = 'script,style,noscript,template,textarea,select,rt,rp,math[alttext]';

// White space as `toText` has it: a no-break space parts nothing.
const BEGINS_WITH_SPACE = /^[ \t\n\r\f]/;
const ENDS_WITH_SPACE = /[ \t\n\r\f]$/;

// The inputs of a form shadow its methods.
const { matches, closest } = Element.prototype;
const { createTreeWalker } = Document.prototype;

function isNotRead(node: Node): boolean {
  return (
    node instanceof Element && (matches.call(node, NOT_READ) || getComputedStyle(node).display === 'none')
  );
}

function isUnseen(element: Element): boolean {
  return getComputedStyle(element).visibility !== 'visible';
}

/**
 * The text of a live page that a reader can see, with its text nodes in order. White space within it is always a single space:
 * quotes are found whatever white space they have. The page is not changed. Shadow trees and frames are not read.
 */
export function liveText(doc: Document): ArticleText {
  const body = bodyOf(doc);
  const text = new LiveText();
  if (!body) return text.read();
  const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = createTreeWalker.call(doc, body, shown, (node) =>
    isNotRead(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) text.add(node);
    else if (matches.call(node as Element, APART)) text.part();
  }
  return text.read();
}

/** Collects the words of text nodes. */
class LiveText {
  #text = '';
  readonly #pieces: TextPiece[] = [];
  #isApart = false;
  /** The block that the last words stand in. */
  #block: Element | null = null;

  /** What comes now is another word. */
  part(): void {
    this.#isApart = true;
  }

  add(node: Text): void {
    const words = wordsOf(node);
    const parent = node.parentElement;
    if (!parent || (words !== '' && isUnseen(parent))) return this.part();
    const block = closest.call(parent, APART);
    if (block !== this.#block || words === '' || BEGINS_WITH_SPACE.test(node.data)) this.part();
    if (words === '') return;
    this.#block = block;
    if (this.#isApart && this.#text !== '') this.#text += ' ';
    const start = this.#text.length;
    this.#text += words;
    this.#pieces.push({ node, start, end: this.#text.length });
    this.#isApart = ENDS_WITH_SPACE.test(node.data);
  }

  read(): ArticleText {
    return { text: this.#text, pieces: this.#pieces };
  }
}
