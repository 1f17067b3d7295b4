import type { Article } from '../model/article';
import { fail, type Result } from '../model/result';
import { cloneDocument } from './clone-document';
import { isNestedDeeply } from './is-nested-deeply';
import { MAX_DEPTH } from './limits';
import { mendContent } from './mend-content';
import { rootOf } from './native-document';
import { readPage } from './read-page';
import { toArticle } from './to-article';

/** The child indexes that lead from the root element to a node; `null` for nodes outside of it (shadow trees). */
function pathTo(node: Node, root: Element): number[] | null {
  const path: number[] = [];
  let current = node;
  while (current !== root) {
    const parent = current.parentNode;
    if (!parent) return null;
    path.unshift(Array.prototype.indexOf.call(parent.childNodes, current));
    current = parent;
  }
  return path;
}

/** The node at which child indexes arrive. */
function follow(path: readonly number[], root: Element): Node | null {
  let node: Node | null = root;
  for (const index of path) node = node?.childNodes[index] ?? null;
  return node;
}

/** The same range in a copy of its document. */
function copyRange(range: Range, doc: Document, clone: Document): Range | null {
  const root = rootOf(doc);
  const startPath = root && pathTo(range.startContainer, root);
  const endPath = root && pathTo(range.endContainer, root);
  const start = startPath && follow(startPath, clone.documentElement);
  const end = endPath && follow(endPath, clone.documentElement);
  if (!start || !end) return null;
  const copy = clone.createRange();
  copy.setStart(start, range.startOffset);
  copy.setEnd(end, range.endOffset);
  return copy;
}

/**
 * Extracts the selected part of a page (kind `selection`), every range of it, with the page's metadata. Works on a copy:
 * cloning a live range would load its pictures again and run the constructors of custom elements.
 * @returns fails with `selection-empty` when no text is selected, `page-too-large` when too much is
 */
export function extractSelection(doc: Document, url: string, selection: Selection | null): Result<Article> {
  if (!selection || selection.isCollapsed) return fail('selection-empty');
  if (isNestedDeeply(doc, MAX_DEPTH)) return fail('page-too-large', `more than ${String(MAX_DEPTH)} levels`);
  // Without parts: the selection is found again by its child indexes
  const clone = cloneDocument(doc, url, false);
  const root = clone.doc.createElement('div');
  for (let index = 0; index < selection.rangeCount; index++) {
    const range = copyRange(selection.getRangeAt(index), doc, clone.doc);
    if (!range || range.collapsed) continue;
    const part = clone.doc.createElement('div');
    part.append(range.cloneContents());
    root.append(part);
  }
  mendContent(root);
  const content = { root, omissions: [] };
  const article = toArticle(content, clone.base, readPage(clone, url), { kind: 'selection' });
  return !article.ok && article.error.code === 'page-empty' ? fail('selection-empty') : article;
}
