import type { Article } from '../model/article';
import type { Result } from '../model/result';
import { parseInert } from './clone-document';
import { escapeBareMarkup } from './escape-bare-markup';
import { isHomeAddress } from './is-home-address';
import type { PageMetadata } from './metadata/read-metadata';
import type { PageReading } from './read-page';
import { toArticle } from './to-article';

/** Characters of the shortest body; a shorter one is a summary. */
const MIN_LENGTH = 700;

/** The greatest share of the body that the page shows: the rest is behind a paywall or not rendered yet. */
const SHOWN_SHARE = 0.6;

/** Matches text that is HTML. */
const HTML = /<\/(?:p|div|h[1-6]|a|[ou]l|li|em|strong|b|i|span|blockquote)>|<(?:br|p|img)\b[^<>]*>/i;

/** Characters of a shown line that must be in the body: enough to be sure that it is the same article. */
const SAME_LENGTH = 40;

/** Plain text as HTML, each line a paragraph. */
function paragraphs(text: string): string {
  return escapeBareMarkup(text).replace(/[^\r\n]+/g, '<p>$&</p>');
}

/** Whether a line of the shown text is in the body. */
function isSame(shown: string, body: string): boolean {
  const whole = body.replace(/\s+/g, ' ');
  return shown
    .split('\n')
    .some((line) => line.length >= SAME_LENGTH && whole.includes(line.slice(0, SAME_LENGTH)));
}

/** The text of the page's article for machines; empty without one. */
function bodyOf({ article, fields }: PageMetadata): string {
  const body = article?.articleBody;
  return typeof body === 'string' && body.length >= MIN_LENGTH && !isHomeAddress(fields.url) ? body : '';
}

/**
 * The article with the text that the page gives to machines (JSON-LD `articleBody`) where it shows only the beginning of
 * that text; otherwise the article as it was found.
 * @param base of relative addresses
 */
export function withArticleBody(found: Result<Article>, base: string, reading: PageReading): Result<Article> {
  const body = bodyOf(reading.metadata);
  const shown = found.ok ? found.value.text : '';
  const isShown = (text: string) => shown.length > SHOWN_SHARE * text.length;
  if (body === '' || isShown(body)) return found;
  const root = parseInert(HTML.test(body) ? body : paragraphs(body));
  const { dir, excerpt } = found.ok ? found.value : reading.metadata.fields;
  const whole = toArticle({ root, omissions: [] }, base, reading, { kind: 'article', dir, excerpt });
  if (!whole.ok || isShown(whole.value.text)) return found;
  return !found.ok || isSame(shown, whole.value.text) ? whole : found;
}
