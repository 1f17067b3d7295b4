import { ATTRIBUTES, MATH_TAGS, TEXT_TAGS } from '../../extract/sanitise-config';
import { escapeHtml } from '../../text/escape-html';
import type { HtmlElement, HtmlNode } from './html-tree';

/** A place in HTML where a picture goes. */
export interface PicturePlace {
  /** Its address in the article. */
  src: string;
  alt: string;
  /** Whether it is in a link already. */
  inLink: boolean;
}

const TAGS: ReadonlySet<string> = new Set(`${TEXT_TAGS} ${MATH_TAGS}`.split(' '));
const KNOWN: ReadonlySet<string> = new Set(ATTRIBUTES.split(' '));
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'col']);
const ADDRESS = /^(?:https?:|mailto:|tel:|#)/i;

/**
 * An article as HTML in pieces, with places for its pictures among them. It was sanitised when it was stored; what the sanitiser
 * would not leave is left out here again.
 */
export function htmlPieces(nodes: readonly HtmlNode[]): (string | PicturePlace)[] {
  const pieces: (string | PicturePlace)[] = [];
  let text = '';
  const write = (node: HtmlNode, inLink: boolean) => {
    if (typeof node === 'string') text += escapeHtml(node);
    else if (node.name === 'img') {
      const { src = '', alt = '' } = node.attributes;
      pieces.push(text, { src, alt, inLink });
      text = '';
    } else {
      const isKnown = TAGS.has(node.name);
      if (isKnown) text += `<${node.name}${attributesOf(node)}>`;
      for (const child of node.children) write(child, inLink || node.name === 'a');
      if (isKnown && !VOID.has(node.name)) text += `</${node.name}>`;
    }
  };
  for (const node of nodes) write(node, false);
  return [...pieces, text];
}

function attributesOf({ attributes }: HtmlElement): string {
  return Object.entries(attributes)
    .filter(([name, value]) => KNOWN.has(name) && (name !== 'href' || ADDRESS.test(value.trim())))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

/**
 * A picture, or what stands for one that was not kept: its words, and its address where that can be opened.
 * @param address of the picture's bytes; `null` where there are none
 * @param words for a picture that has none of its own
 */
export function pictureMarkup(
  { src, alt, inLink }: PicturePlace,
  address: string | null,
  words: string,
): string {
  if (address !== null) return `<img src="${address}" alt="${escapeHtml(alt)}">`;
  const shown = escapeHtml(alt.trim() || words);
  if (inLink || !/^https?:/i.test(src)) return `<span class="picture">${shown}</span>`;
  return `<a class="picture" href="${escapeHtml(src)}">${shown}</a>`;
}
