import { nextAfter } from './tree-walk';

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);

const WHITE_SPACE = /[ \t\n\r\f]+/g;
/** Zero-width spaces (optional line breaks) and byte order marks (anchors of headings). */
const INVISIBLE = /[\u200b\ufeff]/g;

type Gap = ' ' | '\t' | '\n';

/** Collects text, and remembers the widest gap since the last words. */
class TextBuilder {
  readonly #parts: string[] = [];
  #gap: Gap | '' = '';
  /** The outermost `<pre>` around the current node. */
  #preformatted: Node | null = null;

  enter(node: Node): void {
    if (node instanceof Text) {
      if (this.#preformatted) this.#verbatim(node.data);
      else this.#words(node.data);
      return;
    }
    this.#separateBy(node);
    if (node.nodeName === 'PRE') this.#preformatted ??= node;
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
 * white space collapsed except in `<pre>`.
 */
export function toText(root: Element): string {
  const text = new TextBuilder();
  let node: Node | null = root.firstChild;
  while (node) {
    text.enter(node);
    node = node.firstChild ?? nextAfter(node, root, (left) => text.leave(left));
  }
  return text.toString().trim();
}
