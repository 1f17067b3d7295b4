import type { Article } from '../model/article';
import { fail, type Result } from '../model/result';
import { cloneDocument, parseInert } from './clone-document';
import { framesetFrame } from './frames';
import { MAX_ELEMENTS } from './limits';
import { contentTypeOf, elementsOf, queryAll } from './native-document';
import { readPage } from './read-page';
import { toArticle } from './to-article';

const HTML_TYPES = ['text/html', 'application/xhtml+xml'];

/** Types of documents that browsers show as text in a `<pre>`. */
const TEXT_TYPE = /^(?:text\/|application\/(?:[\w.+-]+\+)?json$)/;

/** The text in the `<pre>` of a document that is no HTML. */
function extractText(doc: Document, url: string): Result<Article> {
  const [pre] = queryAll(doc, 'body > pre');
  if (!pre) return fail('page-empty');
  const clone = cloneDocument(doc, url);
  const root = clone.doc.querySelector('body > pre')?.parentElement;
  return root
    ? toArticle({ root, omissions: [] }, clone.base, readPage(clone, url), { kind: 'page' })
    : fail('page-empty');
}

/** What is written in a drawing (SVG), each text a paragraph. */
function extractDrawing(doc: Document, url: string): Result<Article> {
  const [name] = queryAll(doc, 'svg > title');
  const root = parseInert('');
  const { ownerDocument: page } = root;
  page.title = name?.textContent ?? '';
  for (const { textContent } of queryAll(doc, 'text,svg > desc')) {
    root.appendChild(page.createElement('p')).textContent = textContent;
  }
  const reading = readPage({ doc: page, base: url, others: [], isMoved: false }, url);
  return toArticle({ root, omissions: [] }, url, reading, { kind: 'page' });
}

/**
 * Extracts a document of any type: text as it is, drawings by their words, HTML by `extractHtml`.
 * @param extractHtml is given the document, its address and the number of its elements
 * @returns fails with `page-empty`, `frame-refused` (detail: the frame's address), `page-too-large`, `restricted-pdf`
 */
export function extractDocument(
  doc: Document,
  url: string,
  extractHtml: (doc: Document, url: string, elements: number) => Result<Article>,
): Result<Article> {
  const contentType = contentTypeOf(doc);
  if (contentType === 'application/pdf') return fail('restricted-pdf');
  if (contentType === 'image/svg+xml') return extractDrawing(doc, url);
  if (!HTML_TYPES.includes(contentType)) {
    return TEXT_TYPE.test(contentType) ? extractText(doc, url) : fail('page-empty', contentType);
  }
  const frame = framesetFrame(doc, url);
  if (frame) return fail('frame-refused', frame.address);
  const elements = elementsOf(doc).length;
  if (elements > MAX_ELEMENTS) return fail('page-too-large', `${String(elements)} elements`);
  return extractHtml(doc, url, elements);
}
