import { element, type HtmlElement, type HtmlNode, isOrHoldsBlock, textOf } from '../html/html-tree';
import { attributesFor } from './attributes';
import { mathContent } from './math-content';
import type { XhtmlContext } from './xhtml-context';

/** Elements of words as EPUB has them: most keep their name. */
const NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'abbr b bdi bdo cite code del em i ins kbd mark q s samp small span strong sub sup u var'
      .split(' ')
      .map((name) => [name, name]),
  ),
  dfn: 'i',
  tt: 'code',
};

/**
 * Nodes as words of a paragraph (phrasing content): blocks among them become their words.
 * https://html.spec.whatwg.org/multipage/dom.html#phrasing-content
 */
export function wordsContent(nodes: readonly HtmlNode[], context: XhtmlContext): HtmlNode[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [node];
    const inner = wordsElement(node, context);
    return isOrHoldsBlock(node) ? [' ', ...inner, ' '] : inner;
  });
}

type ToWords = (node: HtmlElement, context: XhtmlContext) => HtmlNode[];

const BY_NAME: Readonly<Record<string, ToWords>> = {
  br: () => [element('br', [])],
  wbr: () => [element('wbr', [])],
  hr: () => [' '],
  img: pictureContent,
  a: (node, context) => linkContent(node, context, wordsContent),
  math: mathContent,
  ruby: rubyContent,
  rp: () => [],
  rt: (node, context) => ['(', ...wordsContent(node.children, context), ')'],
};

function wordsElement(node: HtmlElement, context: XhtmlContext): HtmlNode[] {
  const own = BY_NAME[node.name];
  if (own) return own(node, context);
  const name = NAMES[node.name];
  const inner = wordsContent(node.children, context);
  if (name === undefined) return inner;
  const attributes = attributesFor(name, node.attributes, context);
  // Without a direction it says nothing.
  return [element(name === 'bdo' && !('dir' in attributes) ? 'span' : name, inner, attributes)];
}

/**
 * A link, or its content alone where links cannot be: in another one, or with nowhere to go.
 * @param content what makes its content fit
 */
export function linkContent(
  node: HtmlElement,
  context: XhtmlContext,
  content: (nodes: readonly HtmlNode[], context: XhtmlContext) => HtmlNode[],
): HtmlNode[] {
  const attributes = attributesFor('a', node.attributes, context);
  if (context.inLink) return content(node.children, context);
  const inner = content(node.children, { ...context, inLink: 'href' in attributes });
  return [element('a', inner, attributes)];
}

/** A picture in the book, or its words with a link to it. */
function pictureContent(node: HtmlElement, context: XhtmlContext): HtmlNode[] {
  const { src = '', alt = '' } = node.attributes;
  const path = context.pictureAt(src);
  if (path !== undefined) return [element('img', [], { src: path, alt: alt.trim() })];
  const words = alt.trim() || context.pictureWords;
  return linkContent(element('a', [words], { href: src }), context, wordsContent);
}

/** Characters with their readings, where each reading follows what it is of. */
function rubyContent(node: HtmlElement, context: XhtmlContext): HtmlNode[] {
  const parts = node.children.filter((part) => typeof part === 'string' || part.name !== 'rp');
  const isReading = (part: HtmlNode | undefined) => typeof part === 'object' && part.name === 'rt';
  const isWhole =
    isReading(parts.at(-1)) &&
    parts.every((part, at) => {
      if (isReading(part)) return at > 0 && !isReading(parts[at - 1]);
      return typeof part === 'string';
    });
  if (!isWhole) return wordsContent(node.children, context);
  const inner = parts.map((part) =>
    typeof part === 'string' ? part : element('rt', [textOf(part.children)]),
  );
  return [element('ruby', inner)];
}
