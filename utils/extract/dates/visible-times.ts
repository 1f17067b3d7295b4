import type { StatedTime } from '../../model/stated';
import { isInTeaser } from '../metadata/elsewhere';
import { isRead } from '../source/short-texts';
import { labelIn, type DateLabel } from './date-labels';
import { foldDateText } from './fold-date-text';
import { findDate, type DateOptions, type FoundDate } from './parse-date';

/** A date the page shows. */
export interface VisibleTime {
  time: StatedTime;
  label: DateLabel | null;
  /** Texts between the headline and the date; negative before the headline, `null` without headline. */
  distance: number | null;
  /** Whether its element says by tag or class that it is a date. */
  marked: boolean;
  /** Whether nothing else stands in its text. */
  bare: boolean;
  /** Whether it stands in a box that more often holds dates of something else. */
  aside: boolean;
}

const MAX_TEXTS = 6000;
const MAX_LENGTH = 200;
const MAX_FOUND = 40;

/** Boxes looked at around a date, and dates looked at: hostile pages nest thousands. */
const MAX_LEVELS = 40;
const MAX_READ = 300;

/** A year, a short date, or digits of another script: without it a text is no date. */
const MAYBE = /(?:19|20)\d\d|\d\d\.\d\d\.\d\d|[٠-٩۰-۹०-९]/;
const DIGIT = /[\d٠-٩۰-۹०-९]/;

/** Texts of addresses and references: their dates are of something else. */
const REFERENCE = /:\/\/|www\.|\bdoi|\bvol\.|\bpp?\.|isbn|et al/i;

/** A text that may be the last piece of a date in several elements. */
const LAST_PIECE = /^\D{0,3}(?:\d{1,2}|(?:19|20)\d\d|[^\s\d]{3,12} (?:19|20)\d\d)\D{0,12}$/;
const PIECE_LENGTH = 24;
const LABEL_LENGTH = 40;

/** Boxes whose dates belong to something else than the article, and boxes where that is likely. */
const ELSEWHERE =
  /(?:^|[\s_-])(?:comments?|commentlist|replies|related|recent|latest|popular|trending|copyright|breadcrumbs?|archives?|calendar|carousel|ticker|weather|events?|menu|navbar|most-?read|read-?more|recommend\w*|similar|next|previous|prev)(?:$|[\s_-]|[A-Z])/i;
const ELSEWHERE_TAGS = /^(?:NAV|SELECT|FORM|BLOCKQUOTE|TABLE|DIALOG)$/;
const ASIDE = /(?:^|[\s_-])(?:side-?bar|teasers?|widgets?|footer|signature|slider|card)(?:$|[\s_-]|[A-Z])/i;
const ASIDE_TAGS = /^(?:FOOTER|ASIDE)$/;

const MARKED = /date|time|publi|posted|datum|fecha|tarih|tarix|created|byline|meta|info/i;
/** `updated` alone is no sign: microformats demand it of every entry. */
const MODIFIED_CLASS = /updat(?:e_|e-|ed?[-_]|e$|eD)|[-_](?:updated?|edited)\b|modif|revis/i;
const PUBLISHED_CLASS = /publi|posted|created|entry-date|post-?date/i;

/** Most words beside a date that are no label: more make it part of a sentence. */
const MAX_WORDS_BEFORE = 6;
const MAX_WORDS_AFTER = 12;

/** Whose a box's dates are: `null` when another's, `true` when perhaps. A box around the headline is the article's own. */
function isAside(element: Element, headline: Element | null, own: ReadonlySet<Element>): boolean | null {
  if (isInTeaser(element, headline)) return null;
  let aside = false;
  let box: Element | null = element;
  for (let level = 0; box && level < MAX_LEVELS; box = box.parentElement, level++) {
    if (box.nodeName === 'BODY' || own.has(box)) return aside;
    const names = `${box.className} ${box.id}`;
    if (ELSEWHERE_TAGS.test(box.nodeName) || ELSEWHERE.test(names)) return null;
    aside ||= ASIDE_TAGS.test(box.nodeName) || ASIDE.test(names);
  }
  return aside;
}

/** The boxes around the headline, as far out as matters. */
function boxesAround(headline: Element | null): Set<Element> {
  const boxes = new Set<Element>();
  for (let box = headline; box && boxes.size < MAX_LEVELS; box = box.parentElement) boxes.add(box);
  return boxes;
}

/** What the element and the two around it are called. */
function namesOf(element: Element): string {
  let names = '';
  let box: Element | null = element;
  for (let level = 0; box && level < 3; level++, box = box.parentElement) {
    names += ` ${box.className} ${box.id} ${box.getAttribute('itemprop') ?? ''}`;
    if (box.nodeName === 'TIME') names += ' date';
  }
  return names.slice(0, 500);
}

/** Words that come with any date: of the clock, prepositions, "year". */
const FILLER =
  /^(?:uhr|klo|kl|um|at|saat|on|am|pm|le|el|il|den|the|dne|est|edt|utc|gmt|cet|pst|год|года|saatli|tarixinde|min)$/;

function countWords(text: string): number {
  return text.split(/[^a-z\u00c0-\uffff]+/).filter((word) => word.length > 1 && !FILLER.test(word)).length;
}

/** The label in the words before a date, in those after it, or in a short text before those. */
function labelOf(before: string, after: string, previous: string): DateLabel | null {
  const near = labelIn(before.slice(-LABEL_LENGTH)) ?? labelIn(after.slice(0, LABEL_LENGTH));
  if (near || countWords(before) > 0 || previous.length > LABEL_LENGTH) return near;
  const label = labelIn(foldDateText(previous));
  return label === 'other' ? null : label;
}

/** Whether a text is a date and nothing else, but for a weekday or a place before it. */
function isBare(before: string, after: string): boolean {
  const words = countWords(before);
  return countWords(after) === 0 && (words === 0 || (words === 1 && /[,.|:•·-] ?$/.test(before)));
}

/** The date a text shows and its words, or those of its element's `datetime` where both are of one day. */
function dateIn(text: string, element: Element, options: DateOptions): FoundDate | null {
  const shown = findDate(text, options);
  const attribute = element.closest('time[datetime]')?.getAttribute('datetime');
  const clock = attribute ? findDate(attribute, options) : null;
  if (!clock) return shown;
  if (!shown) return { time: clock.time, before: foldDateText(text), after: '' };
  // The day shown is the one where the site is; the attribute may be in UTC
  const isSameDay = shown.time.value.slice(0, 10) === clock.time.value.slice(0, 10);
  return isSameDay || shown.time.ambiguous ? { ...shown, time: clock.time } : shown;
}

/** Pieces of a date that stand in elements of one box, joined. */
function joinPieces(pieces: readonly Text[], node: Text): string {
  const box = node.parentElement?.parentElement;
  const near = pieces.filter((piece) => piece.data.length <= PIECE_LENGTH && box?.contains(piece));
  return [...near, node].map((piece) => piece.data.trim()).join(' ');
}

/** What a date is of by the words beside it; `undefined` when it stands in a sentence that has no label for it. */
function labelBeside(
  { before, after }: FoundDate,
  element: Element,
  headline: Element | null,
  last: Text | undefined,
): DateLabel | null | undefined {
  const [wordsBefore, wordsAfter] = [countWords(before), countWords(after)];
  if (wordsBefore > MAX_WORDS_BEFORE) return undefined;
  // A headline may begin with the date, but what it says of a date in it is no label
  if (headline?.contains(element)) return wordsBefore > 0 ? undefined : null;
  const previous = last && !headline?.contains(last) ? last.data.trim() : '';
  const label = labelOf(before, after, previous);
  return label === null && wordsAfter > MAX_WORDS_AFTER ? undefined : label;
}

/** The date in one text, with what its element and the text before say of it. */
function readText(
  node: Text,
  earlier: readonly Text[],
  headline: Element | null,
  own: ReadonlySet<Element>,
  options: DateOptions,
): Omit<VisibleTime, 'distance'> | null {
  const { data, parentElement: element } = node;
  const text = !MAYBE.test(data) || LAST_PIECE.test(data) ? joinPieces(earlier, node) : data;
  if (!element || !MAYBE.test(text) || REFERENCE.test(text)) return null;
  const found = dateIn(text, element, options);
  if (!found || found.time.precision === 'year' || found.time.precision === 'month') return null;
  const label = labelBeside(found, element, headline, earlier.at(-1));
  const aside = label === undefined ? null : isAside(element, headline, own);
  if (label === undefined || aside === null) return null;
  const names = namesOf(element);
  const named = PUBLISHED_CLASS.test(names) ? 'dated' : MODIFIED_CLASS.test(names) ? 'modified' : null;
  const bare = isBare(found.before, found.after);
  return { time: found.time, label: label ?? named, marked: MARKED.test(names), bare, aside };
}

/** A time of day in a text of its own. */
const CLOCK = /^\D{0,3}\d{1,2}:\d{2}(?::\d{2})?\D{0,4}$/;

type Placed = [time: VisibleTime, index: number];

/** Adds a date, with the time of day that stands in the text before it; one joined with the next text adds its time. */
function add(found: Placed[], read: VisibleTime, index: number, before: string, options: DateOptions): void {
  const last = found.at(-1);
  const day = read.time.value.slice(0, 10);
  if (last && last[1] === index - 1 && last[0].time.value === day) last[0] = { ...last[0], time: read.time };
  const isWithout = read.time.value === day && CLOCK.test(before);
  const time = isWithout ? findDate(`${read.time.raw} ${before}`, options)?.time : null;
  found.push([{ ...read, time: time ?? read.time }, index]);
}

/** The page's texts in order, or those from some before the headline to some after it. */
function* textsOf(doc: Document, headline: Element | null, around: Around | null): Generator<Text> {
  if (!doc.body) return;
  const walker = doc.createTreeWalker(doc.body, 4 /* NodeFilter.SHOW_TEXT */);
  const isText = (node: Node | null): node is Text =>
    node !== null && /\S/.test((node as Text).data) && isRead(node);
  if (around && headline) {
    walker.currentNode = headline;
    const before: Text[] = [];
    for (
      let node = walker.previousNode();
      node && before.length < around.before;
      node = walker.previousNode()
    )
      if (isText(node)) before.push(node);
    yield* before.reverse();
    walker.currentNode = headline;
  }
  let left = around ? around.after : MAX_TEXTS;
  for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
    if (!isText(node)) continue;
    left--;
    yield node;
  }
}

/** How many texts to read before the headline, and from it on. */
export interface Around {
  before: number;
  after: number;
}

/**
 * The dates shown on the page in its order, without those of comments, lists and the like.
 * @param around reads those beside the headline only; `null` reads the whole page
 */
export function visibleTimes(
  doc: Document,
  headline: Element | null,
  options: DateOptions,
  around: Around | null = null,
): VisibleTime[] {
  const found: Placed[] = [];
  const earlier: Text[] = [];
  const own = boxesAround(headline);
  let read = 0;
  let headlineIndex: number | null = null;
  let index = 0;
  for (const node of textsOf(doc, headline, around)) {
    index++;
    if (headlineIndex === null && headline?.contains(node)) headlineIndex = index;
    if (node.data.length <= MAX_LENGTH && DIGIT.test(node.data)) {
      const time = readText(node, earlier, headline, own, options);
      const before = earlier.at(-1)?.data.trim() ?? '';
      if (time) add(found, { ...time, distance: null }, index, before, options);
      if (MAYBE.test(node.data)) read++;
      if (found.length === MAX_FOUND || read === MAX_READ) break;
    }
    earlier.push(node);
    if (earlier.length > 3) earlier.shift();
  }
  const start = headlineIndex;
  return found.map(([time, at]) => ({ ...time, distance: start === null ? null : at - start }));
}
