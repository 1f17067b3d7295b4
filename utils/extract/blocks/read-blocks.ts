import { UNSEEN } from '../is-hidden';
import { BLOCKS } from '../to-text';
import type { Block, BlockPage, Box } from './block-page';
import { ClassReader } from './class-signals';
import { tagSignalsOf } from './tag-signals';

/** Tags of boxes, each with a number: what makes lines of text, and some more. */
const BOX_TAGS = new Map(
  [...BLOCKS, ...'BODY DIALOG DIR NOSCRIPT SEARCH TD TH'.split(' ')].map((name, index) => [name, index]),
);

/** Tags of elements whose content is no text of the page. */
const SKIPPED = new Set(
  'SCRIPT STYLE TEMPLATE HEAD IFRAME OBJECT EMBED AUDIO VIDEO CANVAS svg math SELECT TEXTAREA BUTTON DATALIST METER PROGRESS'.split(
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
  /** By numbers of tag and class: the kind of a box. */
  readonly #kinds = new Map<number, number>();
  #box: Box | null = null;
  /** The block that the next text belongs to. */
  #open: Block | null = null;
  /** Links around the current node. */
  #links = 0;
  /** Elements around the current node that put text in bold and in italics. */
  readonly #emphasis = { bold: 0, italic: 0 };
  /** `<br>` since the last text. */
  #breaks = 0;

  /** Returns whether the node's content is to be walked, and the node left after it. */
  enter(node: Node): boolean {
    const { nodeType } = node;
    if (nodeType === 1) return this.#enterElement(node as Element, node.nodeName);
    if (nodeType === 3 || nodeType === 4) this.#addText(node as Text);
    return false;
  }

  leave(node: Node): void {
    const name = node.nodeName;
    const emphasis = EMPHASIS[name];
    if (name === 'A') this.#links -= linkCount(node as Element);
    else if (emphasis) this.#emphasis[emphasis]--;
    else if (this.#box?.element === node) this.#leaveBox(this.#box);
  }

  #leaveBox(box: Box): void {
    this.#open = null;
    box.last = this.page.blocks.length;
    if (box.parent) box.parent.pictures += box.pictures;
    this.#box = box.parent;
  }

  #enterElement(element: Element, name: string): boolean {
    if (name === 'BR') this.#breakLine();
    else if (name === 'A') {
      this.#links += linkCount(element);
      // Adjacent links are shown apart
      if (element.previousSibling?.nodeName === 'A') this.#addSpace();
    } else {
      const tag = BOX_TAGS.get(name);
      if (tag === undefined) return this.#enterInline(name);
      this.#enterBox(element, tag);
    }
    return true;
  }

  #enterInline(name: string): boolean {
    const emphasis = EMPHASIS[name];
    if (emphasis) this.#emphasis[emphasis]++;
    else if (this.#box && PICTURES.has(name)) this.#box.pictures++;
    return !SKIPPED.has(name);
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

  #enterBox(element: Element, tag: number): void {
    const parent = this.#box;
    const isPlain = !element.hasAttributes();
    const name = this.#classes.read(isPlain ? null : element.getAttribute('class'));
    const id = this.#classes.read(isPlain ? null : element.getAttribute('id'));
    const { boxes, blocks } = this.page;
    this.#open = null;
    this.#box = {
      element,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      signals: name.signals | id.signals,
      tags: tagSignalsOf(element),
      kind: this.#kindOf(name.id * BOX_TAGS.size + tag),
      index: boxes.length,
      first: blocks.length,
      last: 0,
      unseen: parent?.unseen === true || (!isPlain && element.hasAttribute(UNSEEN)),
      pictures: 0,
    };
    boxes.push(this.#box);
  }

  #kindOf(key: number): number {
    const kind = this.#kinds.get(key) ?? this.#kinds.size;
    this.#kinds.set(key, kind);
    return kind;
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

/**
 * The text of a page as blocks with the boxes around them. Removes unseen words from sentences.
 * @param body of a copy: no names in it shadow properties
 */
export function readBlocks(body: Element): BlockPage {
  removeUnseenWords(body);
  const reader = new BlockReader();
  let node: Node | null = body;
  while (node) {
    let next: Node | null = reader.enter(node) ? node.firstChild : null;
    while (node && !next) {
      reader.leave(node);
      next = node === body ? null : node.nextSibling;
      if (!next) node = node === body ? null : node.parentNode;
    }
    node = next;
  }
  return reader.page;
}
