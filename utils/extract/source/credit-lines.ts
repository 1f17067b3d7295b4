import type { DeclaredSource, StatedTime } from '../../model/stated';
import { parseDate } from '../dates/parse-date';
import { NOT_CREDIT } from '../surroundings';
import { isRead, type ShortText } from '../short-texts';
import { INLINE_TAGS } from '../unread-elements';
import { toSource, type SourceContext } from './source-page';

/** "Source" in many languages, as credits are labelled. */
const WORDS =
  'mənbə|mənbəyi|mənbəsi|xəbərin mənbəyi|xəbər mənbəyi|menbe|kaynak|kaynağı|kaynak site|haber kaynağı|haberin kaynağı|' +
  'источник|источник информации|первоисточник|источник новости|джерело|крыніца|дереккөз|дереккөзі|булак|manba|' +
  'source|original source|story source|article source|news source|quelle|originalquelle|fuente|fonte|źródło|bron|zdroj|' +
  'källa|kilde|lähde|forrás|sursa|sursă|πηγή|izvor|извор|източник|المصدر|مصدر|منبع|מקור|स्रोत|来源|來源|信息来源|出典|출처';
/** Matches a label with its colon at the beginning of a line. */
const LABEL = new RegExp(
  `^[\\s\\d("'«»–—*•:/年月日.-]{0,20}(?:${WORDS}|via|hat tip|h/t)\\s{0,3}[:：]\\s*`,
  'i',
);
/** Labels without a colon, in an element of their own. */
const LABEL_ALONE = new Set(WORDS.split('|'));
const LONGEST_LABEL = 24;

/** Matches lines that say that, or when, the page took the text over from its source. */
export const TAKEN_OVER =
  /rxivləşdiril|mənbədən götürül|rşivlen|kaynaktan alın|рхивирован|rchived from|взято из источника/;

/** Tags before a credit line that is the credit of a picture or the like. */
const MEDIA = /^(?:FIGURE|IMG|PICTURE|IFRAME|SVG|TABLE|CANVAS|VIDEO|OBJECT|EMBED)$/i;

/** Matches names that pictures are credited to. */
const PICTURE =
  /photo|foto|фото|image|stock|şəkil|görsel|video|видео|screenshot|graphic|grafik|istock|getty/iu;

/** Matches a work that is cited, not the source of the text. */
const REFERENCE = /et al|\(\d{4}|\bdoi\b|\bvol\./i;

/** Limits of a source's name. */
const MAX_NAME_LENGTH = 80;
const MAX_NAME_WORDS = 8;
/** Characters of the longest line that says that the page took the text over. */
const MAX_LINE = 200;
/** Characters from which a text is a paragraph. */
const LONG_TEXT = 150;

/** A page with more credits is a list of references. */
const MAX_CREDITS = 5;
/** Labels that are read: hostile pages have thousands, in boxes full of text. */
const MAX_LABELS = 12;

/** The nearest element around a node that is not inline. */
function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && INLINE_TAGS.test(element.nodeName)) element = element.parentElement;
  return element;
}

function isLong(element: Element | null): boolean {
  return element !== null && element.textContent.length >= LONG_TEXT;
}

/** Whether a line stands between paragraphs: it credits the one above it, not the whole text. */
function isBetweenParagraphs(block: Element): boolean {
  const before = block.previousElementSibling;
  const after = block.nextElementSibling;
  return isLong(before) && (isLong(after) || isLong(after?.nextElementSibling ?? null));
}

/** Whether an element is or contains a picture, a chart or the like. */
function isMedia(element: Element): boolean {
  return MEDIA.test(element.nodeName) || element.querySelector('img,iframe,svg,table') !== null;
}

/** Whether a credit line is about the page's text. */
function creditsText(block: Element): boolean {
  const before = block.previousElementSibling;
  if (block.closest(NOT_CREDIT) || (before && isMedia(before))) return false;
  return !isBetweenParagraphs(block);
}

/** A label's value and the link around it. */
interface LabelValue {
  value: string;
  link: Element | null;
}

function withLink(value: string, text: ShortText | undefined): LabelValue {
  return { value, link: text?.node.parentElement?.closest('a[href]') ?? null };
}

/** The value of a label: the rest of its text, else the next text. */
function valueAfter(texts: readonly ShortText[], index: number, rest: string): LabelValue {
  const next = texts[index + 1];
  if (rest !== '' || !next) return withLink(rest, texts[index]);
  // "Mənbə" and ":" may be two texts
  const value = next.text.replace(/^[:：]\s*/, '');
  return value === '' ? valueAfter(texts, index + 1, '') : withLink(value, next);
}

/** Whether a text stands for itself: neither within a sentence nor in a link called "source". */
function isAlone({ previousSibling, parentElement }: Text): boolean {
  const isFirst = previousSibling === null || previousSibling.textContent?.trim() === '';
  return isFirst && !parentElement?.closest('a');
}

/** Characters of the label at the beginning of a text; 0 without one. */
function labelLength({ text, node }: ShortText): number {
  if (/[:：]/.test(text)) return LABEL.exec(text)?.[0].length ?? 0;
  if (text.length > LONGEST_LABEL || !LABEL_ALONE.has(text.toLowerCase())) return 0;
  return isAlone(node) ? text.length : 0;
}

/**
 * A name without brackets and punctuation around it, and without quotation marks around all of it or all but a common noun:
 * `“Azad Söz” qəzeti` is `Azad Söz`, but `The “Islander”` keeps its marks.
 */
function cleanName(name: string): string {
  const bare = name.replace(/^[\s'(:©–—-]+|(?<![\s').,;–—|-])[\s').,;–—|-]+$/gu, '');
  const [, quoted] = /^["“„«]([^"“”„«»]{2,})["“”»](?!\s*\p{Lu})/u.exec(bare) ?? [];
  if (quoted !== undefined) return quoted;
  const isPaired = (bare.match(/["“”„«»]/g) ?? []).length % 2 === 0;
  return isPaired ? bare : bare.replace(/^["“„«]|["“”»]$/g, '');
}

/** The source that a label's value names; `null` when it names something else. */
function nameIn(value: string): string | null {
  const name = cleanName(value.replace(/([^\s.]{3}[.;]|[\u3400-\u9fff]) .*$|\s[|•/].*$|,\s*\d.*$/s, '$1'));
  if (name.length < 2 || name.length > MAX_NAME_LENGTH || name.split(/\s+/).length > MAX_NAME_WORDS) {
    return null;
  }
  const isNumber = /^\d+\b(?!\S*[.\p{L}])/u.test(name);
  return PICTURE.test(name) || REFERENCE.test(value) || isNumber ? null : name;
}

/** The credit that begins at a text with a label of `length` characters. */
function creditAt(
  page: SourceContext,
  texts: readonly ShortText[],
  index: number,
  length: number,
): DeclaredSource | null {
  const line = texts[index];
  if (!line || !isRead(line.node)) return null;
  const block = blockOf(line.node);
  if (!block || !creditsText(block)) return null;
  const { value, link } = valueAfter(texts, index, line.text.slice(length));
  const name = nameIn(value);
  if (name === null) return null;
  const raw = `${line.text.slice(0, length).trim()} ${value}`;
  const url = link?.getAttribute('href');
  const source = toSource(page, 'credit-line', link ? 'high' : 'medium', { name, url, raw });
  return source && { ...source, statedAt: parseDate(raw, { lang: page.lang }) };
}

/** Sources credited in lines of their own: `Mənbə: …`, label and name in one element or several. */
export function creditLines(page: SourceContext, texts: readonly ShortText[]): DeclaredSource[] {
  const found: DeclaredSource[] = [];
  let left = MAX_LABELS;
  for (const [index, line] of texts.entries()) {
    const length = labelLength(line);
    if (length === 0) continue;
    const source = creditAt(page, texts, index, length);
    if (source) found.push(source);
    if (--left === 0) break;
    if (found.length > MAX_CREDITS) return [];
  }
  return found;
}

/** The line that says that the page took the text over from its source: when, and the address of a link in it. */
interface TakenOver {
  raw: string;
  at: StatedTime | null;
  url: string | null;
}

/** The line that says that the page took the text over; `null` without one. */
export function takenOver({ lang }: SourceContext, texts: readonly ShortText[]): TakenOver | null {
  const said = texts.find(({ node, text }) => TAKEN_OVER.test(text) && isRead(node));
  if (!said) return null;
  const block = blockOf(said.node);
  const line = block && block.textContent.length <= MAX_LINE ? block : null;
  const raw = line?.textContent.trim() ?? said.text;
  const url = line?.querySelector('a[href]')?.getAttribute('href') ?? null;
  return { raw, at: parseDate(raw, { lang }), url };
}
