import { Readability } from '@mozilla/readability';
import type { Article } from '../model/article';
import { fail, type Result } from '../model/result';
import { cleanText } from './clean-text';
import { cloneDocument, type PageClone } from './clone-document';
import { coveringFrameAddress, framesetAddress } from './frames';
import { isArticle } from './is-article';
import { isHomeAddress } from './is-home-address';
import { isNestedDeeply } from './is-nested-deeply';
import { MAX_ELEMENTS, READABILITY_MAX_DEPTH, READABILITY_MAX_ELEMENTS } from './limits';
import { mainContent } from './main-content';
import { cleanName } from './metadata/byline';
import { readDirection } from './metadata/language';
import { readMetadata, type PageMetadata } from './metadata/read-metadata';
import { contentTypeOf, countElements, queryAll } from './native-document';
import { noscriptContent } from './noscript-content';
import { toArticle } from './to-article';

const HTML_TYPES = ['text/html', 'application/xhtml+xml'];

/** Documents a browser shows as text in a `<pre>`. */
const TEXT_TYPE = /^(?:text\/|application\/(?:[\w.+-]+\+)?json$)/;

/** A page with less text of its own than this shows something else: a frame. */
const HARDLY_ANY_TEXT = 200;

/**
 * Share of a page's main text that what Readability found must hold to stand for the page: it is the tidier of the two,
 * but on lists and products it finds one part only.
 */
const FOUND_SHARE = 0.6;

/** What Readability found on a page, and what finding it told. */
interface Found {
  root: Element;
  /** Characters of text. */
  length: number;
  kind: 'article' | 'page';
  fields: Partial<Pick<Article, 'byline' | 'dir' | 'excerpt'>>;
}

/** What Readability takes for the article; `null` when it finds nothing. Takes the copy apart. */
function find({ doc }: PageClone, metadata: PageMetadata): Found | null {
  // The element itself instead of HTML that would have to be parsed again; classes go with the sanitising, and JSON-LD
  // has been read.
  const options = { serializer: (node: Node) => node as Element, keepClasses: true, disableJSONLD: true };
  const parsed = new Readability<Element>(doc, options).parse();
  if (!parsed?.content) return null;
  const { fields, spellings } = metadata;
  const length = parsed.textContent?.trim().length ?? 0;
  return {
    root: parsed.content,
    length,
    kind: isArticle(parsed.content, length, metadata) ? 'article' : 'page',
    fields: {
      byline: fields.byline ?? cleanName(parsed.byline, spellings),
      dir: fields.dir ?? readDirection(parsed.dir),
      excerpt: fields.excerpt ?? cleanText(parsed.excerpt),
    },
  };
}

/** Whether there may be an article, and Readability can find it in reasonable time. */
function mayBeArticle({ doc }: PageClone, metadata: PageMetadata, elements: number): boolean {
  if (metadata.claims !== 'article' && isHomeAddress(metadata.fields.url)) return false;
  return elements <= READABILITY_MAX_ELEMENTS && !isNestedDeeply(doc, READABILITY_MAX_DEPTH);
}

function extractText(doc: Document, url: string): Result<Article> {
  const [pre] = queryAll(doc, 'body > pre');
  if (!pre) return fail('page-empty');
  const clone = cloneDocument(doc, url);
  const root = clone.doc.querySelector('body > pre')?.parentElement;
  const metadata = readMetadata(clone, url);
  return root ? toArticle(root, clone.base, { ...metadata.fields, kind: 'page' }) : fail('page-empty');
}

/** The page's main text, or what Readability found where that is most of it. `clone` must be whole. */
function extractPage(clone: PageClone, metadata: PageMetadata, found: Found | null): Result<Article> {
  const main = mainContent(clone.doc);
  if (!main) return fail('page-empty');
  if (found && found.length >= FOUND_SHARE * main.textContent.trim().length) {
    const page = toArticle(found.root, clone.base, { ...metadata.fields, ...found.fields, kind: 'page' });
    if (page.ok) return page;
  }
  return toArticle(main, clone.base, { ...metadata.fields, kind: 'page' });
}

function extractHtml(doc: Document, url: string, elements: number): Result<Article> {
  // 1. A copy to work on, and what the page says about itself
  const clone = cloneDocument(doc, url);
  const metadata = readMetadata(clone, url);
  // 2. An article, where there may be one
  const tried = mayBeArticle(clone, metadata, elements);
  const found = tried ? find(clone, metadata) : null;
  if (found?.kind === 'article') {
    return toArticle(found.root, clone.base, { ...metadata.fields, ...found.fields, kind: 'article' });
  }
  // 3. Otherwise the page's text, from a copy Readability has not taken apart
  const page = extractPage(tried ? cloneDocument(doc, url) : clone, metadata, found);
  // 4. Hardly any: what the user sees may stand in a frame
  if (page.ok ? page.value.text.length >= HARDLY_ANY_TEXT : page.error.code !== 'page-empty') return page;
  const frame = coveringFrameAddress(doc, url);
  if (frame !== null) return fail('frame-refused', frame || null);
  // 5. Nothing at all: a page whose scripts have not drawn it may hold its text for browsers without scripts
  return page.ok ? page : extractScriptless(doc, clone, metadata);
}

/** The text in `<noscript>`, as a page: forums that scripts draw put their posts there. */
function extractScriptless(doc: Document, { base }: PageClone, metadata: PageMetadata): Result<Article> {
  const root = noscriptContent(doc);
  return root ? toArticle(root, base, { ...metadata.fields, kind: 'page' }) : fail('page-empty');
}

/**
 * Extracts what a page says: the article on it (kind `article`), or else its main text (kind `page`), with the metadata
 * the page declares. The document is never changed; it may be live or inert.
 * @param url address of the page as visited
 * @returns fails with `page-empty`, `frame-refused` (detail: the frame's address), `page-too-large`, `restricted-pdf`
 */
export function extractArticle(doc: Document, url: string): Result<Article> {
  const contentType = contentTypeOf(doc);
  if (contentType === 'application/pdf') return fail('restricted-pdf');
  if (!HTML_TYPES.includes(contentType)) {
    return TEXT_TYPE.test(contentType) ? extractText(doc, url) : fail('page-empty', contentType);
  }
  const frame = framesetAddress(doc, url);
  if (frame !== null) return fail('frame-refused', frame || null);
  const elements = countElements(doc);
  if (elements > MAX_ELEMENTS) return fail('page-too-large', `${String(elements)} elements`);
  return extractHtml(doc, url, elements);
}
