import { ClassReader } from './class-signals';

/** An element that makes lines of its own, or stands around such elements. */
export interface Box {
  element: Element;
  parent: Box | null;
  depth: number;
  /** See CLASS_SIGNALS. */
  signals: number;
  /** See TAG_SIGNALS. */
  tags: number;
  /** Place in BlockPage.boxes. */
  index: number;
  /** Blocks `first` to `last - 1`, in the order of the page, stand in the box. */
  first: number;
  last: number;
}

/** A run of text between the edges of boxes: a paragraph, a heading, a line of links. */
export interface Block {
  box: Box;
  /** Index of the block's first text node and one past its last, in Page.texts. */
  firstText: number;
  lastText: number;
  text: string;
  /** Characters of `text` in links. */
  linkLength: number;
}

/** A page's text as blocks. */
export interface BlockPage {
  blocks: Block[];
  boxes: Box[];
  /** Every text node that belongs to a block, in the order of the page; outermost box first, so a box comes before those in it. */
  texts: Text[];
}

const BOX_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV NOSCRIPT OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH ' +
    'THEAD TR UL'
  ).split(' '),
);

/** Nothing in these is text of the page. */
const SKIPPED = new Set(
  'SCRIPT STYLE TEMPLATE HEAD IFRAME OBJECT EMBED AUDIO VIDEO CANVAS SVG MATH SELECT TEXTAREA BUTTON DATALIST METER PROGRESS'.split(
    ' ',
  ),
);

/** Tags, roles and states around a block; the order gives the bits. */
export const TAG_SIGNALS: readonly string[] =
  'article main aside footer header nav form figure figcaption blockquote table heading section dd hidden ul dialog role-nav'.split(
    ' ',
  );

const bit = (name: string): number => 1 << TAG_SIGNALS.indexOf(name);

const TAG_BITS: Readonly<Record<string, number>> = {
  ARTICLE: bit('article'),
  MAIN: bit('main'),
  ASIDE: bit('aside'),
  FOOTER: bit('footer'),
  HEADER: bit('header'),
  NAV: bit('nav'),
  FORM: bit('form'),
  FIELDSET: bit('form'),
  FIGURE: bit('figure'),
  FIGCAPTION: bit('figcaption'),
  BLOCKQUOTE: bit('blockquote'),
  TABLE: bit('table'),
  H1: bit('heading'),
  H2: bit('heading'),
  H3: bit('heading'),
  H4: bit('heading'),
  H5: bit('heading'),
  H6: bit('heading'),
  SECTION: bit('section'),
  DD: bit('dd'),
  DT: bit('dd'),
  UL: bit('ul'),
  OL: bit('ul'),
  DIALOG: bit('dialog'),
};

const ROLE_BITS: Readonly<Record<string, number>> = {
  article: bit('article'),
  main: bit('main'),
  complementary: bit('aside'),
  contentinfo: bit('footer'),
  banner: bit('header'),
  navigation: bit('nav'),
  menu: bit('role-nav'),
  menubar: bit('role-nav'),
  tablist: bit('role-nav'),
  search: bit('form'),
  dialog: bit('dialog'),
  alertdialog: bit('dialog'),
  alert: bit('dialog'),
  heading: bit('heading'),
};

const INVISIBLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && INVISIBLE.test(style);
}

function tagSignals(element: Element): number {
  let signals = TAG_BITS[element.nodeName] ?? 0;
  const role = element.getAttribute('role');
  if (role !== null) signals |= ROLE_BITS[role] ?? 0;
  return isHidden(element) ? signals | bit('hidden') : signals;
}

const WHITE_SPACE = /[ \t\n\r\f]+/g;

/** Reads a page's text in one walk without recursion: pages nest as deep as they like. */
class BlockReader {
  readonly page: BlockPage = { blocks: [], boxes: [], texts: [] };
  private readonly classes = new ClassReader();
  private box: Box | null = null;
  private open: Block | null = null;
  private links = 0;
  private breaks = 0;

  read(root: Element): BlockPage {
    let node: Node = root;
    this.enter(root);
    for (;;) {
      const next = this.descend(node);
      if (next) {
        node = next;
        continue;
      }
      while (node !== root && !node.nextSibling) {
        node = node.parentNode as Node;
        this.leave(node as Element);
      }
      if (node === root) return this.page;
      node = node.nextSibling as Node;
      this.visit(node);
    }
  }

  /** Goes to a node's first child where the node is one to look into. Closes an element that has none. */
  private descend(node: Node): Node | null {
    if (node.nodeType !== 1) return null;
    const child = SKIPPED.has(node.nodeName.toUpperCase()) ? null : node.firstChild;
    if (!child) {
      this.leave(node as Element);
      return null;
    }
    this.visit(child);
    return child;
  }

  private visit(node: Node): void {
    if (node.nodeType === 3 || node.nodeType === 4) this.words(node as Text);
    else if (node.nodeType === 1) this.enter(node as Element);
  }

  private enter(element: Element): void {
    const name = element.nodeName;
    if (name === 'BR') {
      if (++this.breaks > 1) this.open = null;
      else this.space();
    } else if (name === 'A') {
      this.links += element.hasAttribute('href') ? 1 : 0;
      // Links side by side are apart on the screen
      if (element.previousSibling?.nodeName === 'A') this.space();
    } else if (BOX_TAGS.has(name)) this.enterBox(element);
  }

  private space(): void {
    if (this.open && !this.open.text.endsWith(' ')) this.open.text += ' ';
  }

  private enterBox(element: Element): void {
    this.open = null;
    this.box = {
      element,
      parent: this.box,
      depth: (this.box?.depth ?? -1) + 1,
      signals: this.classes.signalsOf(element),
      tags: tagSignals(element),
      index: this.page.boxes.length,
      first: this.page.blocks.length,
      last: 0,
    };
    this.page.boxes.push(this.box);
  }

  private leave(element: Element): void {
    const name = element.nodeName;
    if (name === 'A') this.links -= element.hasAttribute('href') ? 1 : 0;
    else if (this.box?.element === element) {
      this.open = null;
      this.box.last = this.page.blocks.length;
      this.box = this.box.parent;
    }
  }

  private words(node: Text): void {
    const text = node.data.replace(WHITE_SPACE, ' ');
    const { box } = this;
    if (box === null) return;
    if (text === ' ' || text === '') {
      if (text === ' ') this.space();
      return;
    }
    this.breaks = 0;
    const { texts, blocks } = this.page;
    if (!this.open) {
      this.open = { box, firstText: texts.length, lastText: 0, text: '', linkLength: 0 };
      blocks.push(this.open);
    }
    const block = this.open;
    block.text += block.text.endsWith(' ') ? text.trimStart() : text;
    if (this.links > 0) block.linkLength += text.length;
    texts.push(node);
    block.lastText = texts.length;
  }
}

/** The text of a page as blocks with the boxes around them. Does not change the page. */
export function readBlocks(body: Element): BlockPage {
  return new BlockReader().read(body);
}
