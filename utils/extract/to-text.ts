const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);

const WHITE_SPACE = /[ \t\n\r\f]+/g;
/** Zero-width space and byte order mark: places to break a line, and anchors of headings. */
const INVISIBLE = /[\u200b\ufeff]/g;

/** Collects text, remembering the widest gap seen since the last words. */
class TextBuilder {
  private readonly parts: string[] = [];
  private gap: '' | ' ' | '\t' | '\n' = '';
  /** Of all parts. */
  length = 0;
  /** The outermost `<pre>` the walk is in. */
  preformatted: Element | null = null;

  /** A gap before the next words; a wider one wins over a narrower. */
  separate(gap: ' ' | '\t' | '\n'): void {
    if (this.gap === '\n' || (this.gap === '\t' && gap === ' ')) return;
    this.gap = gap;
  }

  /** @returns the words as they were added, '' for none */
  words(data: string): string {
    const collapsed = data.replace(INVISIBLE, '').replace(WHITE_SPACE, ' ');
    if (collapsed.startsWith(' ')) this.separate(' ');
    const trimmed = collapsed.trim();
    if (trimmed !== '') this.verbatim(trimmed);
    if (collapsed.length > 1 && collapsed.endsWith(' ')) this.separate(' ');
    return trimmed;
  }

  verbatim(data: string): string {
    if (this.parts.length > 0) this.add(this.gap);
    this.gap = '';
    this.add(data);
    return data;
  }

  private add(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }

  toString(): string {
    return this.parts.join('');
  }
}

function open(element: Element, text: TextBuilder): void {
  if (BLOCKS.has(element.nodeName)) text.separate('\n');
  else if (element.nodeName === 'TD' || element.nodeName === 'TH') text.separate('\t');
}

/** What may be asked of the walk from content to text. */
export interface TextWalk {
  /** Elements that are no part of the text, with all they hold. */
  isLeftOut?: (element: Element) => boolean;
  /** Told of each node that has words, and where they end in the text as `walkText` gives it. */
  onWords?: (node: Text, words: string, end: number) => void;
}

/**
 * The text of sanitised content as a reader sees it: every block on a line of its own, table cells apart by tabs, white
 * space collapsed but in `<pre>`.
 */
export function toText(root: Element): string {
  return walkText(root).trim();
}

/** The same, not trimmed, telling on the way. Walks without recursion: pages nest as deep as they like. */
export function walkText(root: Element, walk: TextWalk = {}): string {
  const text = new TextBuilder();
  let node: Node | null = root.firstChild;
  while (node) {
    if (node instanceof Element && enter(text, node, walk)) {
      node = node.firstChild;
      continue;
    }
    if (node instanceof Text) addText(text, node, walk);
    while (node && !node.nextSibling) {
      node = node.parentNode === root ? null : node.parentNode;
      if (node === text.preformatted) text.preformatted = null;
      if (node instanceof Element) open(node, text);
    }
    node = node?.nextSibling ?? null;
  }
  return text.toString();
}

/** @returns whether to go on with what is inside */
function enter(text: TextBuilder, element: Element, { isLeftOut }: TextWalk): boolean {
  open(element, text);
  if (!element.firstChild || isLeftOut?.(element)) return false;
  if (!text.preformatted && element.nodeName === 'PRE') text.preformatted = element;
  return true;
}

function addText(text: TextBuilder, node: Text, { onWords }: TextWalk): void {
  const words = text.preformatted ? text.verbatim(node.data) : text.words(node.data);
  if (words !== '') onWords?.(node, words, text.length);
}
