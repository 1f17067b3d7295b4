import { UNSEEN } from '../is-hidden';
import { nextAfter } from '../tree-walk';
import type { Block, BlockPage, Box } from './block-page';
import { ClassReader } from './class-signals';
import { tagSignalsOf } from './tag-signals';

/** Tags of boxes. */
const BOX_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV NOSCRIPT OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH ' +
    'THEAD TR UL'
  ).split(' '),
);

/** Tags of elements whose content is no text of the page. */
const SKIPPED = new Set(
  'SCRIPT STYLE TEMPLATE HEAD IFRAME OBJECT EMBED AUDIO VIDEO CANVAS SVG MATH SELECT TEXTAREA BUTTON DATALIST METER PROGRESS'.split(
    ' ',
  ),
);

/** Tags of what is shown beside text. */
const PICTURES = new Set(['IMG', 'VIDEO', 'IFRAME']);

/** Tags of text that stands out, and where its length is counted. */
const EMPHASIS: Readonly<Record<string, 'bold' | 'italic' | undefined>> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
};

const WHITE_SPACE = /[ \t\n\r\f]+/g;

/** Collects the blocks of a page while it is walked. */
class BlockReader {
  readonly page: BlockPage = { blocks: [], boxes: [], texts: [] };
  readonly #classes = new ClassReader();
  #box: Box | null = null;
  /** The block that the next text belongs to. */
  #open: Block | null = null;
  /** Links around the current node. */
  #links = 0;
  /** Elements around the current node that put text in bold and in italics. */
  readonly #emphasis = { bold: 0, italic: 0 };
  /** `<br>` since the last text. */
  #breaks = 0;

  enter(node: Node): void {
    if (node.nodeType === 3 || node.nodeType === 4) this.#addText(node as Text);
    else if (node.nodeType === 1) this.#enterElement(node as Element);
  }

  leave(node: Node): void {
    const emphasis = EMPHASIS[node.nodeName];
    if (node.nodeName === 'A') this.#links -= linkCount(node as Element);
    else if (emphasis) this.#emphasis[emphasis]--;
    else if (this.#box?.element === node) this.#leaveBox(this.#box);
  }

  #leaveBox(box: Box): void {
    this.#open = null;
    box.last = this.page.blocks.length;
    if (box.parent) box.parent.pictures += box.pictures;
    this.#box = box.parent;
  }

  #enterElement(element: Element): void {
    const name = element.nodeName;
    if (name === 'BR') this.#breakLine();
    else if (name === 'A') {
      this.#links += linkCount(element);
      // Adjacent links are shown apart
      if (element.previousSibling?.nodeName === 'A') this.#addSpace();
    } else if (BOX_TAGS.has(name)) this.#enterBox(element);
    else this.#enterInline(name);
  }

  #enterInline(name: string): void {
    const emphasis = EMPHASIS[name];
    if (emphasis) this.#emphasis[emphasis]++;
    else if (this.#box && PICTURES.has(name)) this.#box.pictures++;
  }

  /** Two `<br>` in a row end a block. */
  #breakLine(): void {
    this.#breaks++;
    if (this.#breaks > 1) this.#open = null;
    else this.#addSpace();
  }

  #addSpace(): void {
    if (this.#open && !this.#open.text.endsWith(' ')) this.#open.text += ' ';
  }

  #enterBox(element: Element): void {
    const parent = this.#box;
    const { boxes, blocks } = this.page;
    this.#open = null;
    this.#box = {
      element,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      signals: this.#classes.signalsOf(element),
      tags: tagSignalsOf(element),
      index: boxes.length,
      first: blocks.length,
      last: 0,
      unseen: parent?.unseen === true || element.hasAttribute(UNSEEN),
      pictures: 0,
    };
    boxes.push(this.#box);
  }

  #addText(node: Text): void {
    const text = node.data.replace(WHITE_SPACE, ' ');
    const box = this.#box;
    if (box === null || text === '') return;
    if (text === ' ') {
      this.#addSpace();
      return;
    }
    this.#breaks = 0;
    const { texts } = this.page;
    const block = this.#openBlock(box);
    block.text += block.text.endsWith(' ') ? text.trimStart() : text;
    if (this.#links > 0) block.linkLength += text.length;
    if (this.#emphasis.bold > 0) block.boldLength += text.length;
    if (this.#emphasis.italic > 0) block.italicLength += text.length;
    texts.push(node);
    block.lastText = texts.length;
  }

  #openBlock(box: Box): Block {
    if (this.#open) return this.#open;
    const at = this.page.texts.length;
    const lengths = { linkLength: 0, boldLength: 0, italicLength: 0 };
    const block = { box, firstText: at, lastText: 0, text: '', ...lengths };
    this.page.blocks.push(block);
    this.#open = block;
    return block;
  }
}

/** 1 for a link, 0 for an anchor. */
function linkCount(element: Element): number {
  return element.hasAttribute('href') ? 1 : 0;
}

/** Removes what nobody could see of a sentence: tooltips, words for screen readers, the second half of a drop cap. */
function removeUnseenWords(body: Element): void {
  for (const element of body.querySelectorAll(`[${UNSEEN}]`)) {
    if (!BOX_TAGS.has(element.nodeName)) element.remove();
  }
}

/** The text of a page as blocks with the boxes around them. Removes unseen words from sentences. */
export function readBlocks(body: Element): BlockPage {
  removeUnseenWords(body);
  const reader = new BlockReader();
  const leave = (left: Node) => reader.leave(left);
  let node: Node | null = body;
  while (node) {
    reader.enter(node);
    const content: Node | null = SKIPPED.has(node.nodeName.toUpperCase()) ? null : node.firstChild;
    node = content ?? nextAfter(node, body, leave);
  }
  reader.leave(body);
  return reader.page;
}
