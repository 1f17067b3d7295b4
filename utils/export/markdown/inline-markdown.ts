import { type HtmlElement, type HtmlNode, isOrHoldsBlock, textOf } from '../html/html-tree';
import { codeSpan, escapeText, linkTarget } from './escape-text';
import { type Footnotes } from './footnotes';
import { LineBuilder, MARKS } from './line-builder';

/** What the words of a text need to know. */
export interface MarkdownContext {
  footnotes: Footnotes;
  /** Where a picture is: in the folder, or at its own address. */
  pictureAt: (src: string) => string;
}

/** How a line that HTML breaks is broken: in a paragraph, in the cell of a table, in a heading. */
export type LineBreak = '  \n' | '<br>' | ' ';

const CODE = new Set(['code', 'kbd', 'samp', 'tt']);
/** Elements that Markdown has no signs for and that it takes as they are. */
const AS_TAGS = new Set(['sub', 'sup']);

/** Words as Markdown: text, marks, links, pictures, formulas, footnotes. Blocks among them are parted by breaks. */
export function inlineMarkdown(
  nodes: readonly HtmlNode[],
  context: MarkdownContext,
  lineBreak: LineBreak = '  \n',
): string {
  const line = new LineBuilder();
  new InlineWalk(line, context, lineBreak).walk(nodes);
  return line.toString();
}

class InlineWalk {
  constructor(
    private readonly line: LineBuilder,
    private readonly context: MarkdownContext,
    private readonly lineBreak: LineBreak,
  ) {}

  walk(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.line.add(escapeText(collapsed(node)));
      else this.element(node);
    }
  }

  private element(node: HtmlElement): void {
    const mark = MARKS[node.name];
    if (this.special(node)) return;
    if (mark) this.marked(node, mark);
    else if (CODE.has(node.name)) this.code(node);
    else if (AS_TAGS.has(node.name)) this.tagged(node);
    else if (isOrHoldsBlock(node)) this.block(node);
    else this.walk(node.children);
  }

  /** Elements with a form of their own. @returns whether it is one */
  private special(node: HtmlElement): boolean {
    switch (node.name) {
      case 'a':
        this.link(node);
        return true;
      case 'br':
        this.line.lineBreak(this.lineBreak);
        return true;
      case 'img':
        this.line.add(pictureMarkdown(node, this.context));
        return true;
      case 'math':
        this.line.add(formulaMarkdown(node));
        return true;
      case 'rt':
        this.line.add(`(${escapeText(collapsed(textOf(node.children)))})`);
        return true;
      case 'q':
        this.quoted(node);
        return true;
      default:
        return node.name === 'rp';
    }
  }

  private marked(node: HtmlElement, mark: (typeof MARKS)[string] & object): void {
    this.line.open(mark);
    this.walk(node.children);
    this.line.close(mark);
  }

  private code(node: HtmlElement): void {
    const text = textOf(node.children);
    if (text.trim() !== '') this.line.add(codeSpan(text));
  }

  private quoted(node: HtmlElement): void {
    this.line.add('“');
    this.walk(node.children);
    this.line.add('”');
  }

  private tagged(node: HtmlElement): void {
    const inner = inlineMarkdown(node.children, this.context, ' ');
    if (/^\[\^\d+\]$/.test(inner)) this.line.add(inner);
    else if (inner !== '') this.line.add(`<${node.name}>${inner}</${node.name}>`);
  }

  private block(node: HtmlElement): void {
    const between = this.lineBreak === '<br>' ? '<br>' : ' ';
    this.line.part(between);
    this.walk(node.children);
    this.line.part(between);
  }

  private link(node: HtmlElement): void {
    const { references, backlinks } = this.context.footnotes;
    const note = references.get(node);
    if (note !== undefined) return this.line.add(`[^${note}]`);
    if (backlinks.has(node)) return;
    const { href = '' } = node.attributes;
    const inner = inlineMarkdown(node.children, this.context, ' ');
    // A place in the page has no address in Markdown.
    if (href === '' || href.startsWith('#') || inner === '') return this.walk(node.children);
    const text = textOf(node.children);
    this.line.add(`${startsSpaced(text) ? ' ' : ''}[${inner}](${linkTarget(href)})`);
    if (endsSpaced(text)) this.line.add(' ');
  }
}

/** White space as HTML shows it; a space that does not break stays one. Most texts have nothing to collapse. */
const collapsed = (text: string) =>
  /[\t\n\r\f]| {2}/.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ') : text;
const startsSpaced = (text: string) => /^\s/.test(text);
const endsSpaced = (text: string) => text !== text.trimEnd();

/** A picture: `![what it shows](where it is)`. */
function pictureMarkdown(node: HtmlElement, { pictureAt }: MarkdownContext): string {
  const { src = '', alt = '' } = node.attributes;
  if (src === '') return escapeText(collapsed(alt));
  return `![${escapeText(collapsed(alt).trim())}](${linkTarget(pictureAt(src))})`;
}

/** A formula as TeX where it states it, else its signs. */
export function formulaMarkdown(node: HtmlElement): string {
  const tex = node.attributes['alttext'];
  if (tex === undefined) return escapeText(collapsed(textOf(node.children)));
  return `$${tex.replace(/\s+/g, ' ').trim()}$`;
}
