import { BLOCKS, element, elementsIn, type HtmlElement, type HtmlNode, textOf } from '../html/html-tree';
import { codeBlock, escapeLineStarts } from './escape-text';
import { findFootnotes } from './footnotes';
import { formulaMarkdown, inlineMarkdown, type MarkdownContext } from './inline-markdown';
import { cellsOf, onlyArranges, rowsOf, tableMarkdown } from './tables';

/** Blocks that no link can be around in Markdown. */
const LARGE = new Set(['ul', 'ol', 'dl', 'table', 'pre', 'blockquote']);

/**
 * The article as Markdown: CommonMark with tables, footnotes and formulas as GitHub, Obsidian and Pandoc read them.
 * @param pictureAt where a picture is, by its address in the article
 */
export function htmlToMarkdown(nodes: readonly HtmlNode[], pictureAt: MarkdownContext['pictureAt']): string {
  return joined(blocksOf(nodes, { footnotes: findFootnotes(nodes), pictureAt }));
}

const joined = (blocks: readonly string[]) => blocks.join('\n\n');

/** The blocks in nodes, each as Markdown; words between them are paragraphs. */
function blocksOf(nodes: readonly HtmlNode[], context: MarkdownContext): string[] {
  const blocks: string[] = [];
  let words: HtmlNode[] = [];
  let listBefore = '';
  const add = (made: readonly string[], list = '') => {
    // Two lists one after another would be read as one.
    if (made.length > 0 && list !== '' && list === listBefore) blocks.push('<!-- -->');
    blocks.push(...made);
    if (made.length > 0) listBefore = list;
  };
  const endWords = () => {
    if (words.length > 0) add(paragraph(words, context));
    words = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || isWords(node)) {
      words.push(node);
      continue;
    }
    endWords();
    add(block(node, context), node.name === 'ul' || node.name === 'ol' ? node.name : '');
  }
  endWords();
  return blocks;
}

/** Whether a node is part of a paragraph. A link is, with what is in it, unless that is large. */
function isWords(node: HtmlElement): boolean {
  if (BLOCKS.has(node.name) || isDisplayed(node)) return false;
  if (!node.holdsBlocks) return true;
  if (node.name !== 'a') return false;
  for (const { name } of elementsIn(node.children)) if (LARGE.has(name)) return false;
  return true;
}

const isDisplayed = ({ name, attributes }: HtmlElement) =>
  name === 'math' && attributes['display'] === 'block';

function paragraph(nodes: readonly HtmlNode[], context: MarkdownContext): string[] {
  const text = escapeLineStarts(inlineMarkdown(nodes, context));
  return text === '' ? [] : [text];
}

type ToBlocks = (node: HtmlElement, context: MarkdownContext) => string[];

const BY_NAME: Readonly<Record<string, ToBlocks>> = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  ul: list,
  ol: list,
  blockquote: (node, context) => {
    const inner = joined(blocksOf(node.children, context));
    return inner === '' ? [] : [inner.replace(/^/gm, '> ').replace(/^> $/gm, '>')];
  },
  pre: (node) => {
    const language = [node, ...elementsIn(node.children)].map(
      ({ attributes }) => attributes['data-language'],
    );
    return [codeBlock(textOf(node.children), language.find((name) => name !== undefined) ?? '')];
  },
  hr: () => ['***'],
  table: (node, context) => {
    const caption = node.children.filter((each) => typeof each !== 'string' && each.name === 'caption');
    const above = blocksOf(caption, context);
    if (!onlyArranges(node)) return [...above, tableMarkdown(node, context)];
    return [
      ...above,
      ...rowsOf(node)
        .flatMap(cellsOf)
        .flatMap((cell) => blocksOf(cell.children, context)),
    ];
  },
  dt: strongLine,
  summary: strongLine,
  math: (node) => [formulaMarkdown(node).replace(/^\$([\s\S]*)\$$/, '$$$$\n$1\n$$$$')],
};

function block(node: HtmlElement, context: MarkdownContext): string[] {
  const note = context.footnotes.notes.get(node);
  if (note !== undefined) return [noteMarkdown(note, node, context)];
  return BY_NAME[node.name]?.(node, context) ?? blocksOf(node.children, context);
}

function noteMarkdown(number: number, node: HtmlElement, context: MarkdownContext): string {
  return `[^${number}]: ${indented(joined(blocksOf(node.children, context)), 4)}`;
}

function heading(node: HtmlElement, context: MarkdownContext): string[] {
  const text = inlineMarkdown(node.children, context, ' ');
  return text === '' ? [] : [`${'#'.repeat(Number(node.name.charAt(1)))} ${text.replace(/#$/, '\\#')}`];
}

function strongLine(node: HtmlElement, context: MarkdownContext): string[] {
  return node.holdsBlocks
    ? blocksOf(node.children, context)
    : paragraph([element('strong', node.children)], context);
}

function list(node: HtmlElement, context: MarkdownContext): string[] {
  const entries = node.children.filter((each) => typeof each !== 'string' || each.trim() !== '');
  const notes = entries.filter((each): each is HtmlElement => isNote(each, context));
  const made = entries.filter((each) => !isNote(each, context)).map((each) => entryBlocks(each, context));
  const isTight = made.every(
    (blocks) => blocks.length < 2 || (blocks.length === 2 && /^(?:[-+]|\d+\.) /.test(blocks[1] ?? '')),
  );
  const start = Number.parseInt(node.attributes['start'] ?? '1', 10);
  const lines = made.map((blocks, index) => {
    const sign = node.name === 'ul' ? '-' : `${Math.max(0, Number.isNaN(start) ? 1 : start) + index}.`;
    return `${sign} ${indented(blocks.join(isTight ? '\n' : '\n\n'), sign.length + 1)}`.trimEnd();
  });
  const whole = lines.length > 0 ? [lines.join(isTight ? '\n' : '\n\n')] : [];
  return [...whole, ...notes.flatMap((each) => block(each, context))];
}

const isNote = (node: HtmlNode, { footnotes }: MarkdownContext) =>
  typeof node !== 'string' && footnotes.notes.has(node);

function entryBlocks(node: HtmlNode, context: MarkdownContext): string[] {
  return typeof node !== 'string' && node.name === 'li'
    ? blocksOf(node.children, context)
    : blocksOf([node], context);
}

/** Every line but the first one further to the right; empty ones stay empty. */
function indented(text: string, by: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
}
