import type { DeclaredSource, StatedTime } from '../../model/stated';
import { parseDate } from '../dates/parse-date';
import { isRead, type ShortText } from './short-texts';
import { toSource, type SourceContext } from './source-page';

/** "Source" in many languages, as credits are labelled. */
const WORDS =
  'mənbə|mənbəyi|mənbəsi|xəbərin mənbəyi|xəbər mənbəyi|menbe|kaynak|kaynağı|kaynak site|haber kaynağı|haberin kaynağı|' +
  'источник|источник информации|первоисточник|источник новости|джерело|крыніца|дереккөз|дереккөзі|булак|manba|' +
  'source|original source|story source|article source|news source|quelle|originalquelle|fuente|fonte|źródło|bron|zdroj|' +
  'källa|kilde|lähde|forrás|sursa|sursă|πηγή|izvor|извор|източник|المصدر|مصدر|منبع|מקור|स्रोत|来源|來源|信息来源|出典|출처';
const LABEL = new RegExp(`^[\\s("'«»–—*•-]{0,4}(?:${WORDS}|via|hat tip|h/t)\\s{0,3}[:：]\\s*`, 'i');
const LABEL_ALONE = new Set(WORDS.split('|'));
const LONGEST_LABEL = 24;

/** The page tells that, or when, it took the text over. */
const TAKEN_OVER =
  /rxivləşdiril|mənbədən götürül|rşivlen|kaynaktan alın|рхивирован|rchived from|взято из источника/;

/** Boxes whose credits are of a picture, a chart, a quote, another article. */
const NOT_TEXT =
  'figure,figcaption,picture,table,nav,aside,blockquote,form,[class*=caption i],[class*=photo i],[class*=image i],[class*=img i],[class*=gallery i],[class*=chart i],[class*=comment i],[class*=related i],[class*=sidebar i],[class*=footnote i],[class*=reference i],[class*=filter i],[class*=menu i]';
const MEDIA = /^(?:FIGURE|IMG|PICTURE|IFRAME|SVG|TABLE|CANVAS|VIDEO|OBJECT|EMBED)$/i;

/** What a picture is credited to. */
const PICTURE =
  /photo|foto|фото|image|stock|şəkil|görsel|video|видео|screenshot|graphic|grafik|istock|getty/iu;

/** A work cited, not the origin of the text. */
const REFERENCE = /et al|\(\d{4}|\bdoi\b|\bvol\./i;

const INLINE = /^(?:A|ABBR|B|CITE|EM|FONT|I|MARK|SMALL|SPAN|STRONG|TIME|U)$/;
const MAX_NAME_LENGTH = 80;
const MAX_NAME_WORDS = 8;
const LONG_TEXT = 150;
const MAX_CREDITS = 5;
/** Labels looked at: hostile pages have thousands, in boxes full of text. */
const MAX_LABELS = 12;

/** The box a line is written in. */
function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && INLINE.test(element.nodeName)) element = element.parentElement;
  return element;
}

function isLong(element: Element | null): boolean {
  return element !== null && element.textContent.length >= LONG_TEXT;
}

/** A line between paragraphs credits what stands above it, not the whole. */
function isBetweenParagraphs(block: Element): boolean {
  const before = block.previousElementSibling;
  const after = block.nextElementSibling;
  return isLong(before ?? null) && (isLong(after) || isLong(after?.nextElementSibling ?? null));
}

function creditsText(block: Element): boolean {
  const before = block.previousElementSibling;
  if (
    block.closest(NOT_TEXT) ||
    (before && (MEDIA.test(before.nodeName) || before.querySelector('img,iframe,svg,table')))
  )
    return false;
  return !isBetweenParagraphs(block);
}

/** What stands after a label: in the same text, else in the next one of its block or of the block after. */
function valueAfter(
  texts: readonly ShortText[],
  index: number,
  rest: string,
): [name: string, link: Element | null] {
  const label = texts[index];
  const next = texts[index + 1];
  if (rest !== '' || !label || !next) return [rest, label?.node.parentElement?.closest('a[href]') ?? null];
  // "Mənbə" and ":" may be two texts
  const value = next.text.replace(/^[:：]\s*/, '');
  if (value === '') return valueAfter(texts, index + 1, '');
  return [value, next.node.parentElement?.closest('a[href]') ?? null];
}

/** How long the label at the beginning of a text is; 0 without one. */
function labelLength(line: ShortText): number {
  const { text, node } = line;
  if (/[:：]/.test(text)) return LABEL.exec(text)?.[0].length ?? 0;
  if (text.length > LONGEST_LABEL || !LABEL_ALONE.has(text.toLowerCase())) return 0;
  // A word of a sentence, or a link called "source", labels nothing
  const isFirst = node.previousSibling === null || node.previousSibling.textContent?.trim() === '';
  return isFirst && !node.parentElement?.closest('a') ? text.length : 0;
}

function cleanName(name: string): string {
  return name.replace(/^[\s"'«“(:©–—-]+|[\s"'»”).,;–—|-]+$/gu, '');
}

function creditAt(
  page: SourceContext,
  texts: readonly ShortText[],
  index: number,
  length: number,
): DeclaredSource | null {
  const line = texts[index];
  const block = line && isRead(line.node) ? blockOf(line.node) : null;
  if (!line || !block || !creditsText(block)) return null;
  const [value, link] = valueAfter(texts, index, line.text.slice(length));
  const name = cleanName(value.replace(/([^\s.]{3}[.;]) .*$|\s[|•/].*$|,\s*\d.*$/s, '$1'));
  if (name.length < 2 || name.length > MAX_NAME_LENGTH || name.split(/\s+/).length > MAX_NAME_WORDS)
    return null;
  if (PICTURE.test(name) || REFERENCE.test(value) || /^\d+\b(?!\S*[.\p{L}])/u.test(name)) return null;
  const raw = `${line.text.slice(0, length).trim()} ${value}`;
  const url = link?.getAttribute('href');
  const source = toSource(page, 'credit-line', link ? 'high' : 'medium', { name, url, raw });
  return source && { ...source, statedAt: parseDate(raw, { lang: page.lang }) };
}

/** Sources that lines of their own credit: `Mənbə: …`, label and name in one element or several. */
export function creditLines(page: SourceContext, texts: readonly ShortText[]): DeclaredSource[] {
  const found: DeclaredSource[] = [];
  let left = MAX_LABELS;
  for (const [index, line] of texts.entries()) {
    const length = labelLength(line);
    if (length === 0) continue;
    const source = creditAt(page, texts, index, length);
    if (source) found.push(source);
    if (--left === 0) break;
    // Lists of references have many
    if (found.length > MAX_CREDITS) return [];
  }
  return found;
}

/** The line in which the page tells that it took the text over from its source, and when. */
export function takenOver(
  { lang }: SourceContext,
  texts: readonly ShortText[],
): { raw: string; at: StatedTime | null } | null {
  for (const line of texts) {
    const { node, text } = line;
    if (!TAKEN_OVER.test(text) || !isRead(node)) continue;
    const block = blockOf(node);
    const raw = block && block.textContent.length <= 200 ? block.textContent.trim() : text;
    return { raw, at: parseDate(raw, { lang }) };
  }
  return null;
}
