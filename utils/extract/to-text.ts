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

  /** A gap before the next words; a wider one wins over a narrower. */
  separate(gap: ' ' | '\t' | '\n'): void {
    if (this.gap === '\n' || (this.gap === '\t' && gap === ' ')) return;
    this.gap = gap;
  }

  words(data: string): void {
    const collapsed = data.replace(INVISIBLE, '').replace(WHITE_SPACE, ' ');
    if (collapsed.startsWith(' ')) this.separate(' ');
    const trimmed = collapsed.trim();
    if (trimmed !== '') this.verbatim(trimmed);
    if (collapsed.length > 1 && collapsed.endsWith(' ')) this.separate(' ');
  }

  verbatim(data: string): void {
    if (this.parts.length > 0) this.parts.push(this.gap);
    this.gap = '';
    this.parts.push(data);
  }

  toString(): string {
    return this.parts.join('');
  }
}

function open(element: Element, text: TextBuilder): void {
  if (BLOCKS.has(element.nodeName)) text.separate('\n');
  else if (element.nodeName === 'TD' || element.nodeName === 'TH') text.separate('\t');
}

/**
 * The text of sanitised content as a reader sees it: every block on a line of its own, table cells apart by tabs, white
 * space collapsed but in `<pre>`. Walks without recursion: pages nest as deep as they like.
 */
export function toText(root: Element): string {
  const text = new TextBuilder();
  let preformatted: Element | null = null;
  let node: Node | null = root.firstChild;
  while (node) {
    if (node instanceof Text) {
      if (preformatted) text.verbatim(node.data);
      else text.words(node.data);
    } else if (node instanceof Element) {
      open(node, text);
      if (node.firstChild) {
        if (!preformatted && node.nodeName === 'PRE') preformatted = node;
        node = node.firstChild;
        continue;
      }
    }
    while (node && !node.nextSibling) {
      node = node.parentNode === root ? null : node.parentNode;
      if (node === preformatted) preformatted = null;
      if (node instanceof Element) open(node, text);
    }
    node = node?.nextSibling ?? null;
  }
  return text.toString().trim();
}
