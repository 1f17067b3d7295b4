import { countWords } from '../dates/date-context';
import { dayOf } from '../dates/day-of';
import { findDate } from '../dates/parse-date';
import { LEAD_IN } from '../metadata/name-words';
import { joinNames, namesIn } from '../metadata/names';
import type { Article } from '../../model/article';
import type { StatedTime } from '../../model/stated';
import { TAKEN_OVER } from '../source/credit-lines';
import { isCountLine } from '../source/read-stated-counts';
import type { Block, BlockPage } from './block-page';
import { textKey } from './text-key';

/** Characters that may stand beside the authors in a byline: a date, a place. */
const MAX_BESIDE = 30;

/** Characters of the shortest paragraph, and of the longest line with dates. */
const PROSE_LENGTH = 100;
const MAX_DATES = 120;

/** Words beside a date that say what it is the date of, or who published. */
const MAX_LABEL = 3;

/**
 * Whether a text is a byline: the authors, what leads them in, and hardly more. Who speaks in an interview has a colon.
 * @param key of the byline
 * @param limit characters of the longest text that may be one
 */
function isByline(text: string, key: string, limit: number): boolean {
  if (key === '' || text.length > limit || /[:：]$/.test(text)) return false;
  const own = textKey(text.replace(LEAD_IN, ''));
  const { led, people, accounts } = namesIn([text]);
  if (own === key || (led && textKey(joinNames([...people, ...accounts]) ?? '') === key)) return true;
  // A date or time follows
  return own.startsWith(key) && own.length <= key.length + MAX_BESIDE && /\d/.test(own.slice(key.length));
}

/** Whether a line says when the article was published or changed, and hardly more. */
function isDateLine(text: string, days: readonly string[], lang: string | null): boolean {
  if (text.length > MAX_DATES) return false;
  let rest = text;
  for (let date = findDate(rest, { lang }); date; date = findDate(rest, { lang })) {
    if (!days.includes(dayOf(date.time)) || countWords(date.before) > MAX_LABEL) return false;
    rest = date.after;
  }
  return rest !== text && countWords(rest) <= MAX_LABEL;
}

/** Whether a block is a paragraph that is kept. */
function isProse({ text }: Block, isKept: boolean | undefined): boolean {
  return isKept === true && text.length >= PROSE_LENGTH;
}

/** What was read as the page's fields. */
interface ReadFields {
  fields: Pick<Article, 'title' | 'byline' | 'lang'>;
  details: { published: StatedTime | null; modified: StatedTime | null };
}

/**
 * Leaves out of an article what was read as its headline and byline and, above and below its paragraphs, as its dates and
 * counts: they are stored as fields. Changes `keep`.
 */
export function leaveFields({ blocks }: BlockPage, keep: boolean[], { fields, details }: ReadFields): void {
  const { title, byline, lang } = fields;
  const headline = textKey(title ?? '');
  const longestHeadline = 2 * (title ?? '').length + MAX_BESIDE;
  const authors = textKey(byline ?? '');
  const longestByline = (byline ?? '').length + 2 * MAX_BESIDE;
  const days = [details.published, details.modified].flatMap((time) => (time ? dayOf(time) : []));
  const first = blocks.findIndex((block, index) => isProse(block, keep[index]));
  const last = blocks.findLastIndex((block, index) => isProse(block, keep[index]));
  const isOther = (text: string) =>
    isDateLine(text, days, lang) || isCountLine(text) || TAKEN_OVER.test(text);
  const isOutside = (index: number) => last >= 0 && (index < first || index > last);
  blocks.forEach((block, index) => {
    if (!keep[index]) return;
    const text = block.text.trim();
    const isHeadline = headline !== '' && text.length <= longestHeadline && textKey(text) === headline;
    if (isHeadline || isByline(text, authors, longestByline) || (isOutside(index) && isOther(text)))
      keep[index] = false;
  });
}
