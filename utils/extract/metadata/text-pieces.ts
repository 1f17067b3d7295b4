import { cleanText } from '../clean-text';

const SILENT = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|BUTTON|SELECT|TEXTAREA)$/i;

/** Nodes looked at: an element may hold thousands and no text. */
const MAX_NODES = 300;

/** What follows a node within `root` in the order of the page; without what it holds unless `deep`. */
function following(node: Node, root: Node, deep: boolean): Node | null {
  if (deep && node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}

/**
 * The text of a small element, one piece a text node: what stands in elements of its own is told apart, unlike in
 * `textContent` ("Jane Doe" + "May 5", not "Jane DoeMay 5").
 * @param skip elements within that do not count
 * @returns `null` when there are more than `limit` characters: whole articles are not read
 */
export function piecesOf(
  element: Element,
  limit: number,
  skip?: (element: Element) => boolean,
): string[] | null {
  const pieces: string[] = [];
  let length = 0;
  let seen = 0;
  let node: Node | null = element.firstChild;
  while (node) {
    let deep = false;
    if (++seen > MAX_NODES) return null;
    if (node.nodeType === 3) {
      const text = cleanText(node.nodeValue, limit + 1);
      length += text?.length ?? 0;
      if (length > limit) return null;
      if (text !== null) pieces.push(text);
    } else if (node instanceof Element) {
      deep = !SILENT.test(node.nodeName) && !skip?.(node);
    }
    node = following(node, element, deep);
  }
  return pieces;
}
