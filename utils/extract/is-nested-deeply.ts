import { elementsOf, parentOf } from './native-document';

/**
 * Whether a document nests elements to twice `level` or deeper; may also be true from `level` on. Looks at every
 * `level`-th element only: whatever nests that deep has at least `level` elements below `level`, so one is hit.
 */
export function isNestedDeeply(doc: Document, level: number): boolean {
  const elements = elementsOf(doc);
  for (let index = level; index < elements.length; index += level) {
    let depth = 0;
    for (let node: Node | null = elements[index] ?? null; node; node = parentOf(node)) depth++;
    if (depth > level) return true;
  }
  return false;
}
