import type { Article } from '../model/article';
import { fail, type Result } from '../model/result';
import { withArticleBody } from './article-body';
import { cloneDocument, type PageClone } from './clone-document';
import { excerptOf } from './excerpt';
import { extractDocument } from './extract-document';
import { findContent } from './find-content';
import { coveringFrame } from './frames';
import { isArticle } from './is-article';
import { isHomeAddress } from './is-home-address';
import { JUDGED_MAX_ELEMENTS } from './limits';
import { mainContent } from './main-content';
import { readDirection } from './metadata/language';
import { noscriptContent } from './noscript-content';
import { readPage, type PageReading } from './read-page';
import { toArticle, type Content } from './to-article';

/** Characters of text below which a page shows something else: a frame, or nothing yet. */
const HARDLY_ANY_TEXT = 200;

/** The content that the block model found, as an article or, where it is none, a page. */
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

/** The page's main text, as a page. Needs a copy that is still whole. */
function extractMain(clone: PageClone, reading: PageReading): Result<Article> {
  const root = mainContent(clone.doc);
  return root
    ? toArticle({ root, omissions: [] }, clone.base, reading, { kind: 'page' })
    : fail('page-empty');
}

function textLength(page: Result<Article>): number {
  return page.ok ? page.value.text.length : 0;
}

/** A copy of the page without the articles that it has appended to the one that is shown. */
function cloneArticle(doc: Document, url: string): PageClone {
  const clone = cloneDocument(doc, url);
  for (const other of clone.others) other.remove();
  return clone;
}

/** Whether hardly any text is all there is to the article that the page describes to machines. */
function isBrief(page: Result<Article>, { metadata }: PageReading): boolean {
  return metadata.article !== null && page.ok && page.value.kind === 'article';
}

/** The content that was found; where that is hardly any, but for briefs, the page's main text if it is much longer. */
function extractOwn(
  doc: Document,
  clone: PageClone,
  reading: PageReading,
  elements: number,
): Result<Article> {
  if (elements > JUDGED_MAX_ELEMENTS) return extractMain(clone, reading);
  const content = findContent(clone, reading.metadata);
  const found: Result<Article> = content ? toFound(content, clone, reading) : fail('page-empty');
  if (textLength(found) >= HARDLY_ANY_TEXT || isBrief(found, reading)) return found;
  const main = extractMain(cloneArticle(doc, reading.context.url), reading);
  return textLength(main) > 2 * textLength(found) ? main : found;
}

function extractHtml(doc: Document, url: string, elements: number): Result<Article> {
  // 1. A copy to work on, and what the page states about itself
  const clone = cloneArticle(doc, url);
  const reading = readPage(clone, url);
  // 2. The content, or the text that the page keeps for machines
  const own = extractOwn(doc, clone, reading, elements);
  const page = withArticleBody(own, clone.base, reading);
  if (!page.ok && page.error.code !== 'page-empty') return page;
  if (textLength(page) >= HARDLY_ANY_TEXT) return page;
  // 3. Hardly any text: the reader may see a frame
  const frame = coveringFrame(doc, url);
  if (frame) return fail('frame-refused', frame.address);
  // 4. No text at all: scripts have not rendered the page, which may have text for browsers without scripts
  return page.ok ? page : extractScriptless(doc, clone, reading);
}

/** The text in `<noscript>`, as a page: forums that scripts render put their posts there. */
function extractScriptless(doc: Document, { base }: PageClone, reading: PageReading): Result<Article> {
  const root = noscriptContent(doc);
  return root ? toArticle({ root, omissions: [] }, base, reading, { kind: 'page' }) : fail('page-empty');
}

/**
 * Extracts the article on a page (kind `article`), or else its main text (kind `page`), with the metadata that the page
 * declares. The document is never changed; it may be live or inert.
 * @param url address of the page as visited
 * @returns fails with `page-empty`, `frame-refused` (detail: the frame's address), `page-too-large`, `restricted-pdf`
 */
export function extractArticle(doc: Document, url: string): Result<Article> {
  return extractDocument(doc, url, extractHtml);
}
