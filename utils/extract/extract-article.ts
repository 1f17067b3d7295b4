import type { Article } from '../model/article';
import { fail, type Result } from '../model/result';
import { withArticleBody } from './article-body';
import { cloneDocument, type PageClone } from './clone-document';
import { excerptOf } from './excerpt';
import { extractDocument } from './extract-document';
import { findContent } from './find-content';
import { coveringFrameAddress } from './frames';
import { isArticle } from './is-article';
import { isHomeAddress } from './is-home-address';
import { READABILITY_MAX_ELEMENTS } from './limits';
import { mainContent } from './main-content';
import { readDirection } from './metadata/language';
import { noscriptContent } from './noscript-content';
import { readPage, type PageReading } from './read-page';
import { toArticle, type Content } from './to-article';

/** A page with less text of its own than this shows something else: a frame. */
const HARDLY_ANY_TEXT = 200;

/** Content the block model found, as an article or, where it is none, a page. */
function toFound(content: Content, { base }: PageClone, reading: PageReading): Result<Article> {
  const { root } = content;
  const { fields, claims } = reading.metadata;
  const length = root.textContent.trim().length;
  const mayBeArticle = claims === 'article' || !isHomeAddress(fields.url);
  const kind = mayBeArticle && isArticle(root, length, reading.metadata) ? 'article' : 'page';
  return toArticle(content, base, reading, {
    kind,
    dir: fields.dir ?? readDirection(root.closest('[dir]')?.getAttribute('dir')),
    excerpt: fields.excerpt ?? (kind === 'article' ? excerptOf(root) : null),
  });
}

/** The page's main text, from a whole copy. */
function extractMain(clone: PageClone, reading: PageReading): Result<Article> {
  const root = mainContent(clone.doc);
  return root
    ? toArticle({ root, omissions: [] }, clone.base, reading, { kind: 'page' })
    : fail('page-empty');
}

/** What was found, or the page's main text where hardly anything was found and that is much longer. */
function extractOwn(
  doc: Document,
  clone: PageClone,
  reading: PageReading,
  elements: number,
): Result<Article> {
  if (elements > READABILITY_MAX_ELEMENTS) return extractMain(clone, reading);
  const content = findContent(clone, reading.metadata);
  const found: Result<Article> = content ? toFound(content, clone, reading) : fail('page-empty');
  if (found.ok && found.value.text.length >= HARDLY_ANY_TEXT) return found;
  const main = extractMain(cloneDocument(doc, reading.context.url), reading);
  return main.ok && main.value.text.length > (found.ok ? 2 * found.value.text.length : 0) ? main : found;
}

function extractHtml(doc: Document, url: string, elements: number): Result<Article> {
  // 1. A copy to work on, and what the page says about itself
  const clone = cloneDocument(doc, url);
  const reading = readPage(clone, url);
  // 2. Its content, or its main text where there is hardly any; where the page keeps its text for machines, that
  const own = extractOwn(doc, clone, reading, elements);
  const page = withArticleBody(own, clone.base, reading);
  // 3. Hardly any: what the user sees may stand in a frame
  if (page.ok ? page.value.text.length >= HARDLY_ANY_TEXT : page.error.code !== 'page-empty') return page;
  const frame = coveringFrameAddress(doc, url);
  if (frame !== null) return fail('frame-refused', frame || null);
  // 4. Nothing at all: a page whose scripts have not drawn it may hold its text for browsers without scripts
  return page.ok ? page : extractScriptless(doc, clone, reading);
}

/** The text in `<noscript>`, as a page: forums that scripts draw put their posts there. */
function extractScriptless(doc: Document, { base }: PageClone, reading: PageReading): Result<Article> {
  const root = noscriptContent(doc);
  return root ? toArticle({ root, omissions: [] }, base, reading, { kind: 'page' }) : fail('page-empty');
}

/**
 * Extracts what a page says: the article on it (kind `article`), or else its main text (kind `page`), with the metadata
 * the page declares. The document is never changed; it may be live or inert.
 * @param url address of the page as visited
 * @returns fails with `page-empty`, `frame-refused` (detail: the frame's address), `page-too-large`, `restricted-pdf`
 */
export function extractArticle(doc: Document, url: string): Result<Article> {
  return extractDocument(doc, url, extractHtml);
}
