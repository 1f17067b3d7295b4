import { element, elementsIn, type HtmlElement, type HtmlNode } from '../html/html-tree';
import { xmlText } from '../../text/xml-text';
import { blocksContent } from './blocks-content';
import type { XhtmlContext } from './xhtml-context';

const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'mspace']);

/** An article in XHTML that is valid in an EPUB, and whether formulas are in it. */
export interface XhtmlArticle {
  xhtml: string;
  hasFormulas: boolean;
}

/** An article as XHTML. Links within it lead to what is in it. */
export function articleXhtml(
  nodes: readonly HtmlNode[],
  { pictureAt, pictureWords }: Pick<XhtmlContext, 'pictureAt' | 'pictureWords'>,
): XhtmlArticle {
  const ids = new Set<string>();
  const content = blocksContent(nodes, { pictureAt, pictureWords, inLink: false, ids });
  const body = element('div', content, { class: 'article' });
  const hasFormulas = [...elementsIn(content)].some(({ name }) => name === 'math');
  return { xhtml: written(body, ids), hasFormulas };
}

function written(node: HtmlNode, ids: ReadonlySet<string>): string {
  if (typeof node === 'string') return xmlText(node);
  const begin = `<${node.name}${attributesOf(node, ids)}`;
  if (EMPTY.has(node.name)) return `${begin}/>`;
  return `${begin}>${node.children.map((child) => written(child, ids)).join('')}</${node.name}>`;
}

function attributesOf({ attributes }: HtmlElement, ids: ReadonlySet<string>): string {
  return Object.entries(attributes)
    .filter(([name, value]) => name !== 'href' || !value.startsWith('#') || ids.has(value.slice(1)))
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join('');
}
