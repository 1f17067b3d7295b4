import type { Article } from '../model/article';
import type { Omission } from '../model/stated';
import { fail, ok, type Result } from '../model/result';
import { countWords } from './count-words';
import { linkEmbeds } from './embeds';
import { MAX_HTML_LENGTH } from './limits';
import { prepareContent } from './prepare-content';
import { detailsOf, type PageReading } from './read-page';
import { sanitiseElement } from './sanitise-element';
import { toText } from './to-text';

/** The innermost `<div>` that contains all of the content. */
function unwrap(content: Element): Element {
  let element = content;
  for (;;) {
    const only = element.firstChild;
    if (!(only instanceof HTMLDivElement) || only.nextSibling) return element;
    element = only;
  }
}

/** Content found on a page, inert. */
export interface Content {
  root: Element;
  omissions: readonly Omission[];
  /** See ArticleDetails. */
  omittedLines?: string;
}

/**
 * Makes an article of content and what the page states: addresses become absolute, the content is sanitised and turned into
 * HTML and text once. Changes the content.
 * @param base of relative addresses
 * @param fields that replace those of the page's metadata
 * @returns fails with `page-empty` when there is no text, `page-too-large` when there is too much
 */
export function toArticle(
  { root, omissions, omittedLines }: Content,
  base: string,
  reading: PageReading,
  fields: Pick<Article, 'kind'> & Partial<Pick<Article, 'dir' | 'excerpt'>>,
): Result<Article> {
  const said = reading.metadata.fields;
  const embeds = linkEmbeds(root, base);
  prepareContent(root, base, said.url);
  const content = unwrap(sanitiseElement(root));
  const text = toText(content).toWellFormed();
  if (text === '') return fail('page-empty');
  const html = content.innerHTML.toWellFormed();
  if (html.length > MAX_HTML_LENGTH) return fail('page-too-large', `${String(html.length)} characters`);
  const details = {
    ...detailsOf(reading, content, [...omissions, ...embeds]),
    ...(omittedLines !== undefined && { omittedLines }),
  };
  return ok({ ...said, ...fields, details, text, html, wordCount: countWords(text) });
}
