import { nextAfter } from './tree-walk';

/** Elements that begin and end a line, by their names in upper case. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);

const WHITE_SPACE = /[ \t\n\r\f]+/g;
/** Zero-width spaces (optional line breaks) and byte order marks (anchors of headings). */
const INVISIBLE = /[\u200b\ufeff]/g;

/** Tags of readings beside characters, which would part the words that readers look for. */
const READINGS = new Set(['RT', 'RP']);

type Gap = ' ' | '\t' | '\n';

/** The TeX of a formula that states it; `null` for any other node. */
function formulaOf(node: Node): string | null {
  return node.nodeName === 'math' ? (node as Element).getAttribute('alttext') : null;
}

/** Collects text, and remembers the widest gap since the last words. */
class TextBuilder {
  readonly #parts: string[] = [];
  #gap: Gap | '' = '';
  /** The outermost `<pre>` around the current node. */
  #preformatted: Node | null = null;

  /** Returns whether the node's content is part of the text. */
  enter(node: Node): boolean {
    if (node instanceof Text) {
      if (this.#preformatted) this.#verbatim(node.data);
      else this.#words(node.data);
      return true;
    }
    this.#separateBy(node);
    if (node.nodeName === 'PRE') this.#preformatted ??= node;
    const formula = formulaOf(node);
    if (formula !== null) this.#words(formula);
    return formula === null && !READINGS.has(node.nodeName);
  }

  leave(node: Node): void {
    if (node === this.#preformatted) this.#preformatted = null;
    this.#separateBy(node);
  }

  toString(): string {
    return this.#parts.join('');
  }

  #separateBy({ nodeName }: Node): void {
    if (BLOCKS.has(nodeName)) this.#separate('\n');
    else if (nodeName === 'TD' || nodeName === 'TH') this.#separate('\t');
  }

  /** A gap before the next words; the wider of two gaps counts. */
  #separate(gap: Gap): void {
    if (this.#gap === '\n' || (this.#gap === '\t' && gap === ' ')) return;
    this.#gap = gap;
  }

  #words(data: string): void {
    const collapsed = data.replace(INVISIBLE, '').replace(WHITE_SPACE, ' ');
    if (collapsed.startsWith(' ')) this.#separate(' ');
    const trimmed = collapsed.trim();
    if (trimmed !== '') this.#verbatim(trimmed);
    if (collapsed.length > 1 && collapsed.endsWith(' ')) this.#separate(' ');
  }

  #verbatim(data: string): void {
    if (this.#parts.length > 0) this.#parts.push(this.#gap);
    this.#gap = '';
    this.#parts.push(data);
  }
}

/**
 * The text of sanitised content as a reader sees it: each block on a line of its own, table cells separated by tabs,
 * white space collapsed except in `<pre>`, formulas as TeX where they state it, without the readings of `<ruby>`.
 */
export function toText(root: Element): string {
  const text = new TextBuilder();
  const leave = (left: Node) => text.leave(left);
  let node: Node | null = root.firstChild;
  while (node) {
    const content: Node | null = text.enter(node) ? node.firstChild : null;
    node = content ?? nextAfter(node, root, leave);
  }
  return text.toString().trim();
}
