import type { Article } from '../model/article';
import type { Result } from '../model/result';
import { parseInert } from './clone-document';
import { isHomeAddress } from './is-home-address';
import type { PageReading } from './read-page';
import { toArticle } from './to-article';

/** A shorter body is a summary. */
const MIN_LENGTH = 700;

/** The page shows this share of the body at most: the rest is hidden behind a wall or not drawn yet. */
const SHOWN_SHARE = 0.6;

const HTML = /<\/(?:p|div|h[1-6]|a|[ou]l|li|em|strong|b|i|span|blockquote)>|<(?:br|p|img)\b[^<>]*>/i;

/** How much of what is shown must stand in the body, to be sure that it is of the same article. */
const SAME_LENGTH = 40;

/** Plain text as HTML: a paragraph a line. Entities in it are meant. */
function paragraphs(text: string): string {
  const escaped = text.replace(/&(?!#?\w+;)/g, '&amp;').replaceAll('<', '&lt;');
  return escaped.replace(/[^\r\n]+/g, '<p>$&</p>');
}

/** Whether a line of the text that is shown stands in the body. */
function isSame(shown: string, body: string): boolean {
  const whole = body.replace(/\s+/g, ' ');
  return shown
    .split('\n')
    .some((line) => line.length >= SAME_LENGTH && whole.includes(line.slice(0, SAME_LENGTH)));
}

/**
 * The article with the text the page gives to machines (JSON-LD `articleBody`), where it shows only the beginning of it;
 * otherwise as it is.
 * @param base what relative addresses are relative to
 */
export function withArticleBody(found: Result<Article>, base: string, reading: PageReading): Result<Article> {
  const { article, fields } = reading.metadata;
  const body = typeof article?.articleBody === 'string' ? article.articleBody : '';
  const shown = found.ok ? found.value.text.length : 0;
  if (body.length < MIN_LENGTH || shown > SHOWN_SHARE * body.length || isHomeAddress(fields.url))
    return found;
  const root = parseInert(HTML.test(body) ? body : paragraphs(body));
  const { dir, excerpt } = found.ok ? found.value : fields;
  const whole = toArticle({ root, omissions: [] }, base, reading, { kind: 'article', dir, excerpt });
  if (!whole.ok || shown > SHOWN_SHARE * whole.value.text.length) return found;
  return !found.ok || isSame(found.value.text, whole.value.text) ? whole : found;
}
