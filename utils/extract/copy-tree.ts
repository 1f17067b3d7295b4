import { firstChildOf, nextSiblingOf, parentOf } from './native-document';

/** What becomes of a node: its copy stands for it, only what it holds is copied, or nothing of it. */
export type Copied = Node | 'content' | 'nothing';

/** The node after another and all it holds, in the order of the tree; `null` at the end of `root`. Tells which it leaves. */
function nextAfter(node: Node, root: Node, leave: (node: Node) => void): Node | null {
  for (let at: Node | null = node; at && at !== root; at = parentOf(at)) {
    leave(at);
    const next = nextSiblingOf(at);
    if (next) return next;
  }
  return null;
}

/**
 * Copies a tree in one walk, without recursion: pages nest as deep as they like, and browsers crash on copying 50,000 levels.
 * @param into what the copy of `root` is put into
 * @param maxDepth elements nested deeper are left out, and what they hold put beside each other
 * @param copyOf copies a node without what it holds; `parent` is where the copy will stand
 */
export function copyTree(
  root: Node,
  into: Node,
  maxDepth: number,
  copyOf: (node: Node, parent: Node) => Copied,
): void {
  /** The copied nodes around the one looked at, innermost last, with what they are copies of. */
  const around: { source: Node; copy: Node }[] = [];
  const leave = (left: Node) => around.at(-1)?.source === left && around.pop();
  let node: Node | null = root;
  while (node) {
    const parent = around.at(-1)?.copy ?? into;
    const copied = copyOf(node, parent);
    const within: Node | null = copied === 'nothing' ? null : firstChildOf(node);
    if (copied instanceof Node && (within === null || around.length < maxDepth)) {
      parent.appendChild(copied);
      if (within) around.push({ source: node, copy: copied });
    }
    node = within ?? nextAfter(node, root, leave);
  }
}
