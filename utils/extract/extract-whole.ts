import type { Article } from '../model/article';
import { fail, type Result } from '../model/result';
import { cloneDocument } from './clone-document';
import { extractDocument } from './extract-document';
import { readPage } from './read-page';
import { toArticle } from './to-article';

function extractAll(doc: Document, url: string): Result<Article> {
  const clone = cloneDocument(doc, url);
  const root = clone.doc.body;
  if (!root) return fail('page-empty');
  return toArticle({ root, omissions: [] }, clone.base, readPage(clone, url), { kind: 'page' });
}

/**
 * Extracts all text of a page (kind `page`), for when `extractArticle` misses something. The document is never changed.
 * @returns fails as `extractArticle` does
 */
export function extractWhole(doc: Document, url: string): Result<Article> {
  return extractDocument(doc, url, extractAll);
}
