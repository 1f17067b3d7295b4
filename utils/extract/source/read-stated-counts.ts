import type { StatedCounts } from '../../model/stated';
import { outwards } from '../ancestors';
import { foldDateText } from '../dates/fold-date-text';
import { isNode, listOf, typesOf, type JsonLdNode } from '../declared/json-ld';
import { OTHER_COUNTS, OTHER_COUNTS_TAGS } from '../surroundings';
import type { ShortText } from '../short-texts';

/** Match the words beside a number of views and of comments, folded. */
const VIEWS =
  /(?<![a-zа-я])(?:bax[iı]s|oxun(?:ub|ma|du)|gorulme|goruntulen|okunma|просмотр|прочитан|прочтен|перегляд|қарал(?:ым|ды)|views?(?![a-z])|reads(?![a-z])|page ?views|hits(?![a-z])|aufrufe|gelesen|vues(?![a-z])|visitas|visualizz|visualiza|wyswietle|weergaven|visningar|مشاهد|بازديد|צפיות|阅读|浏览|閲覧|조회)/;
const COMMENTS =
  /(?<![a-zа-я])(?:comments?(?![a-z])|serh(?:ler|i)?(?![a-z])|yorum|коммент|комент|пікір|kommentare?|commentaires?|comentarios?|commenti|komentar|reacties|kommentarer|תגובות|تعليق|نظرات|تعداد نظر|评论|コメント|댓글)/;

/** Match the classes and labels of icons for views and comments. */
const VIEW_ICON =
  /(?:^|[\s_-])(?:views|eye|hits|baxis|oxunma|visibility|(?:post|page)-?views?|views?-?(?:count|num|number))(?:$|[\s_-])/i;
const COMMENT_ICON = /(?:^|[\s_-])(?:comments?-?(?:count|number|num)?)(?:$|[\s_-])/i;

/** Matches a number, its unit in the second group. */
const NUMBER =
  /(?<![\d.,/-]|\d:)(\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+|\d+(?:[.,]\d{1,2})?)\s?(k|m|mln|min|тыс\.?|млн\.?|тис\.?|万|천|만)?(?![\d:/]|[a-zа-я])/;
/** What numbers are multiplied by, by unit. */
const FACTORS: readonly [RegExp, number][] = [
  [/^(?:k|тыс|тис|천|min)/, 1000],
  [/^(?:m|mln|млн)/, 1_000_000],
  [/^(?:万|만)/, 10_000],
];
const DIGIT = /[\d٠-٩۰-۹०-९]/;
const BARE_NUMBER = /^[\s(]*\d[\d\s.,\u00a0]*(?:k|m|тыс\.?)?[\s)]*$/i;

/** Matches how long reading takes. */
const MINUTES = /^\d+ ?(?:min|dk|deq|мин|分)/;

/** Limits of a text that states a count, and of a line with several. */
const MAX_LINE = 100;
const MAX_LENGTH = 40;
const MAX_WORDS = 5;
/** Ancestors and counts that are read: hostile pages nest thousands. */
const MAX_LEVELS = 40;
const MAX_COUNTS = 100;

/** `1 234`, `1,2 тыс.`, `3.4K` as a number; `null` when it is none, or a fraction without unit. */
function toCount(text: string): number | null {
  const [, digits, unit = ''] = NUMBER.exec(text) ?? [];
  if (digits === undefined) return null;
  const isGrouped = /^\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+$/.test(digits) && unit === '';
  const value = Number(isGrouped ? digits.replace(/\D/g, '') : digits.replace(',', '.'));
  const factor = FACTORS.find(([pattern]) => pattern.test(unit))?.[1];
  return factor === undefined ? asCount(value) : asCount(Math.round(value * factor));
}

/** A value as a count; `null` when it is none. */
function asCount(value: unknown): number | null {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** Counts in JSON-LD: https://schema.org/interactionStatistic */
function inJsonLd(article: JsonLdNode | null): StatedCounts {
  const of = (action: RegExp) => {
    for (const entry of listOf(article?.interactionStatistic)) {
      if (!isNode(entry)) continue;
      const { interactionType: type } = entry;
      const name = isNode(type) ? typesOf(type).join() : String(type);
      if (action.test(name)) return asCount(entry.userInteractionCount);
    }
    return null;
  };
  return {
    views: of(/(?:Read|View|Watch)Action/),
    comments: asCount(article?.commentCount) ?? of(/CommentAction/),
  };
}

/** Class, label and title of an element. */
function namesOf(element: Element | null): string {
  return element
    ? ['class', 'aria-label', 'title'].map((name) => element.getAttribute(name) ?? '').join(' ')
    : '';
}

/** Names around a bare number: of its element, the icon before it, and the element around both. */
function iconNames(node: Text): string {
  const element = node.parentElement;
  const before = node.previousSibling ?? element?.previousSibling;
  const icon = before instanceof Node && before.nodeType === 1 ? (before as Element) : null;
  return [element, icon, icon?.firstElementChild ?? null, element?.parentElement ?? null]
    .map(namesOf)
    .join(' ');
}

/** Whether a number stands in a box of other articles. */
function isOfOtherArticle(node: Text): boolean {
  for (const box of outwards(node.parentElement, MAX_LEVELS)) {
    if (box.nodeName === 'BODY') return false;
    if (OTHER_COUNTS_TAGS.test(box.nodeName) || OTHER_COUNTS.test(box.className)) return true;
  }
  return false;
}

/** The count of one kind; `null` when the page states none, or different ones. */
class Agreement {
  #value: number | null = null;
  #isDisputed = false;

  add(value: number | null, node: Text): void {
    if (value === null || isOfOtherArticle(node)) return;
    if (this.#value !== null && this.#value !== value) this.#isDisputed = true;
    this.#value = value;
  }

  get value(): number | null {
    return this.#isDisputed ? null : this.#value;
  }
}

/** The label before a bare number, folded; empty without one. */
function labelBefore(texts: readonly ShortText[], index: number): string {
  const label = texts[index - 1]?.text ?? '';
  return label.length <= 30 && label.endsWith(':') ? foldDateText(label) : '';
}

/** The counts in a line, one each: "1.2K views · 14 comments". */
function countsIn(line: string): string[] {
  return line.split(/\s*[·•|]\s*/).map(foldDateText);
}

/** Whether a text is short enough to be a count, and has a number. */
function mayBeCount(text: string): boolean {
  return text.length <= MAX_LENGTH && DIGIT.test(text) && text.split(' ').length <= MAX_WORDS;
}

/** Whether a line states numbers of views and comments, or minutes of reading, and nothing else. */
export function isCountLine(line: string): boolean {
  const isCount = (text: string) =>
    mayBeCount(text) && [VIEWS, COMMENTS, MINUTES].some((words) => words.test(text));
  return !line.endsWith('.') && countsIn(line).every(isCount);
}

/** Whether a short text with a number counts views or comments, by its words, its label or its icon; else `null`. */
function kindOf(text: string, texts: readonly ShortText[], index: number): 'views' | 'comments' | null {
  const { node } = texts[index] as ShortText;
  const isBare = BARE_NUMBER.test(text);
  const words = isBare ? labelBefore(texts, index) : text;
  const names = isBare ? iconNames(node) : '';
  if (VIEWS.test(words) || VIEW_ICON.test(names)) return 'views';
  return COMMENTS.test(words) || COMMENT_ICON.test(names) ? 'comments' : null;
}

/**
 * The numbers of views and comments that the page states.
 * @returns `null` for a number it does not state, or states in different ways
 */
export function readStatedCounts(article: JsonLdNode | null, texts: readonly ShortText[]): StatedCounts {
  const declared = inJsonLd(article);
  const shown = { views: new Agreement(), comments: new Agreement() };
  let left = MAX_COUNTS;
  for (const [index, { node, text }] of texts.entries()) {
    if (left <= 0) break;
    if (text.length > MAX_LINE || !DIGIT.test(text)) continue;
    for (const count of countsIn(text)) {
      const kind = mayBeCount(count) ? kindOf(count, texts, index) : null;
      if (!kind) continue;
      left--;
      shown[kind].add(toCount(count), node);
    }
  }
  return {
    views: declared.views ?? shown.views.value,
    comments: declared.comments ?? shown.comments.value,
  };
}
