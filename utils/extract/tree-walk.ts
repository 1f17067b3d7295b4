import { nextSiblingOf, parentOf } from './native-document';

/**
 * The node after another and all its content, in the order of the tree; `null` at the end of `root`. For walks without
 * recursion: pages nest as deep as they like.
 * @param leave is called for each node whose content has been walked, `node` first; not for `root`
 */
export function nextAfter(node: Node, root: Node, leave?: (node: Node) => void): Node | null {
  for (let at: Node | null = node; at && at !== root; at = parentOf(at)) {
    leave?.(at);
    const next = nextSiblingOf(at);
    if (next) return next;
  }
  return null;
}
