import { elementsOf, parentOf } from './native-document';

/**
 * Whether a document nests elements to twice `level` or deeper; may be true from `level` on. Only every `level`-th element
 * is checked: a document that nests so deep has at least `level` elements below `level`, and one of them is checked.
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
