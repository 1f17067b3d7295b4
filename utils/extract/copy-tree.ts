import { firstChildOf } from './native-document';
import { nextAfter } from './tree-walk';

/** What is copied of a node: the node as this copy with its content, only its content, or nothing. */
export type Copied = Node | 'content' | 'nothing';

/**
 * Copies a tree in one walk, without recursion: browsers crash on copying 50,000 levels.
 * @param into parent of the copy of `root`
 * @param maxDepth elements nested deeper are left out, their content is put beside each other
 * @param copyOf copies a node without its content; `parent` is the copy's future parent
 */
export function copyTree(
  root: Node,
  into: Node,
  maxDepth: number,
  copyOf: (node: Node, parent: Node) => Copied,
): void {
  /** The copied ancestors of the current node with their sources, innermost last. */
  const around: { source: Node; copy: Node }[] = [];
  const leave = (left: Node) => {
    if (around.at(-1)?.source === left) around.pop();
  };
  let node: Node | null = root;
  while (node) {
    const parent = around.at(-1)?.copy ?? into;
    const copied = copyOf(node, parent);
    const content: Node | null = copied === 'nothing' ? null : firstChildOf(node);
    if (copied instanceof Node && (content === null || around.length < maxDepth)) {
      parent.appendChild(copied);
      if (content) around.push({ source: node, copy: copied });
    }
    node = content ?? nextAfter(node, root, leave);
  }
}
