import { BLOCKS, element, type HtmlElement, type HtmlNode } from '../html/html-tree';
import { cellsOf, rowsOf } from '../markdown/tables';
import { attributesFor } from './attributes';
import { linkContent, wordsContent } from './words-content';
import type { XhtmlContext } from './xhtml-context';

type ToBlock = (node: HtmlElement, context: XhtmlContext) => HtmlNode[];

/**
 * Nodes as valid content of a body (flow content), whatever a page nested in what: what cannot be where it is becomes a plain
 * block, or only its content stays. https://html.spec.whatwg.org/multipage/dom.html#flow-content
 */
export function blocksContent(nodes: readonly HtmlNode[], context: XhtmlContext): HtmlNode[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [node] : blockElement(node, context)));
}

const PLAIN: ToBlock = (node, context) => [
  element('div', blocksContent(node.children, context), attributesFor('div', node.attributes, context)),
];
const QUOTE: ToBlock = (node, context) => [
  element(
    'blockquote',
    blocksContent(node.children, context),
    attributesFor('blockquote', node.attributes, context),
  ),
];
const LINE: ToBlock = (node, context) => [
  element(
    node.name,
    wordsContent(node.children, context),
    attributesFor(node.name, node.attributes, context),
  ),
];

const BY_NAME: Readonly<Record<string, ToBlock>> = {
  p: (node, context) => (node.holdsBlocks ? PLAIN : LINE)(node, context),
  pre: LINE,
  // The title of the chapter is the only heading of the first level.
  h1: (node, context) => LINE({ ...node, name: 'h2' }, context),
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, LINE])),
  hr: () => [element('hr', [])],
  blockquote: QUOTE,
  ul: listContent,
  ol: listContent,
  figure: figureContent,
  table: tableContent,
  summary: (node, context) => [element('p', [element('strong', wordsContent(node.children, context))])],
  dt: (node, context) => [element('p', [element('strong', wordsContent(node.children, context))])],
  dd: QUOTE,
};

function blockElement(node: HtmlElement, context: XhtmlContext): HtmlNode[] {
  const own = BY_NAME[node.name];
  if (own) return own(node, context);
  if (BLOCKS.has(node.name)) return PLAIN(node, context);
  if (!node.holdsBlocks) return wordsContent([node], context);
  // A link may be around blocks, a mark of words may not.
  return node.name === 'a'
    ? linkContent(node, context, blocksContent)
    : blocksContent(node.children, context);
}

function listContent(node: HtmlElement, context: XhtmlContext): HtmlNode[] {
  const entries = node.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  if (entries.length === 0) return [];
  const made = entries.map((entry) => {
    if (typeof entry === 'string' || entry.name !== 'li')
      return element('li', blocksContent([entry], context));
    return element(
      'li',
      blocksContent(entry.children, context),
      attributesFor('li', entry.attributes, context),
    );
  });
  return [element(node.name, made, attributesFor(node.name, node.attributes, context))];
}

/** One caption is one, at the end or the beginning; where there are more they are plain blocks. */
function figureContent(node: HtmlElement, context: XhtmlContext): HtmlNode[] {
  const isCaption = (child: HtmlNode) => typeof child !== 'string' && child.name === 'figcaption';
  const captions = node.children.filter(isCaption) as HtmlElement[];
  const [caption, ...others] = captions;
  if (!caption || others.length > 0) return PLAIN(node, context);
  const rest = blocksContent(
    node.children.filter((child) => child !== caption),
    context,
  );
  const made = element('figcaption', blocksContent(caption.children, context));
  return [element('figure', [...rest, made], attributesFor('figure', node.attributes, context))];
}

function tableContent(node: HtmlElement, context: XhtmlContext): HtmlNode[] {
  const captions = node.children.filter(
    (child): child is HtmlElement => typeof child !== 'string' && child.name === 'caption',
  );
  const above = captions.map(({ children }) => element('p', wordsContent(children, context)));
  const rows = rowsOf(node)
    .map(cellsOf)
    .filter((cells) => cells.length > 0);
  if (rows.length === 0) return above;
  const made = rows.map((cells) =>
    element(
      'tr',
      cells.map((cell) =>
        element(
          cell.name,
          blocksContent(cell.children, context),
          attributesFor(cell.name, cell.attributes, context),
        ),
      ),
    ),
  );
  return [
    ...above,
    element('table', [element('tbody', made)], attributesFor('table', node.attributes, context)),
  ];
}
