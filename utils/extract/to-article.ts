import type { Article } from '../model/article';
import { fail, ok, type Result } from '../model/result';
import { countWords } from './count-words';
import { MAX_HTML_LENGTH } from './limits';
import { prepareContent } from './prepare-content';
import { sanitiseElement } from './sanitise';
import { toText } from './to-text';

/** Content without the boxes around it that hold nothing else. */
function unwrap(content: Element): Element {
  let element = content;
  for (;;) {
    const only = element.firstChild;
    if (!(only instanceof HTMLDivElement) || only.nextSibling) return element;
    element = only;
  }
}

/**
 * Content and metadata as an article: addresses made absolute, sanitised, and turned into HTML and text once.
 * @param root inert content; its addresses are changed
 * @param base what relative addresses are relative to
 * @returns fails with `page-empty` when there is no text, `page-too-large` when there is too much
 */
export function toArticle(
  root: Element,
  base: string,
  fields: Omit<Article, 'text' | 'html' | 'wordCount'>,
): Result<Article> {
  prepareContent(root, base, fields.url);
  const content = unwrap(sanitiseElement(root, globalThis as Window & typeof globalThis));
  const text = toText(content).toWellFormed();
  if (text === '') return fail('page-empty');
  const html = content.innerHTML.toWellFormed();
  if (html.length > MAX_HTML_LENGTH) return fail('page-too-large', `${String(html.length)} characters`);
  return ok({ ...fields, text, html, wordCount: countWords(text) });
}
