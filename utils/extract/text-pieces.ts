import { cleanText } from './clean-text';
import { nextAfter } from './tree-walk';
import { NOT_PIECES_TAGS } from './unread-elements';

/** Nodes read of an element: it may hold thousands and no text. */
const MAX_NODES = 300;

/**
 * The text of a small element, one piece per text node: texts of different elements stay apart, unlike in `textContent`
 * ("Jane Doe" + "May 5", not "Jane DoeMay 5").
 * @param skip elements within that are left out
 * @returns `null` when there are more than `limit` characters: whole articles are not read
 */
export function piecesOf(
  element: Element,
  limit: number,
  skip?: (element: Element) => boolean,
): string[] | null {
  const isEntered = (node: Node) =>
    node instanceof Element && !NOT_PIECES_TAGS.test(node.nodeName) && !skip?.(node);
  const pieces: string[] = [];
  let length = 0;
  let seen = 0;
  let node: Node | null = element.firstChild;
  while (node) {
    if (++seen > MAX_NODES) return null;
    if (node.nodeType === 3) {
      const text = cleanText(node.nodeValue, limit + 1) ?? '';
      length += text.length;
      if (length > limit) return null;
      if (text !== '') pieces.push(text);
    }
    node = (isEntered(node) ? node.firstChild : null) ?? nextAfter(node, element);
  }
  return pieces;
}
