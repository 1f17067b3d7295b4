import type { StatedTime } from '../../model/stated';
import { outwards } from '../ancestors';
import { isBare, labelBeside } from './date-context';
import { labelIn, type DateLabel } from './date-labels';
import { boxesAround, ownerOf, type OwnBoxes } from './date-owner';
import { foldDateText } from './fold-date-text';
import { textsOf, type Around } from './page-texts';
import { findDate, type DateOptions, type FoundDate } from './parse-date';
import { dayOf } from './day-of';
import { statedDate } from './stated-date';

/** A date the page shows. */
export interface VisibleTime {
  time: StatedTime;
  label: DateLabel | null;
  /** Whether the label stands in the text, and not only in the names of its element. */
  told: boolean;
  /** Texts from the headline to the date; negative before the headline, `null` without headline. */
  distance: number | null;
  /** Whether its element says by tag or class that it is a date. */
  marked: boolean;
  /** Whether nothing else stands in its text. */
  bare: boolean;
  /** Whether it stands in a box whose dates are likely to belong to something else. */
  aside: boolean;
}

/** A year, a short date, or digits of another script: a text without them is no date. */
const MAYBE = /(?:19|20)\d\d|\d\d\.\d\d\.\d\d|[٠-٩۰-۹०-९]|令和|平成/;
/** The same of a text that is folded: its digits are ASCII, its years of any calendar. */
const MAYBE_FOLDED = /\d{4}|\d\d\.\d\d\.\d\d/;
const DIGIT = /[\d٠-٩۰-۹०-९]/;

/** Matches addresses and references: their dates are of something else. */
const REFERENCE = /:\/\/|www\.|\bdoi|\bvol\.|\bpp?\.|isbn|et al/i;

/** Matches a text that may be the last piece of a date in several elements. */
const LAST_PIECE = /^\D{0,3}(?:\d{1,2}|(?:19|20)\d\d|[^\s\d]{3,12} (?:19|20)\d\d)\D{0,12}$/;
const PIECE_LENGTH = 24;

/** Texts before a date that may be pieces of it. */
const MAX_PIECES = 3;

/** A time of day in a text of its own. */
const CLOCK = /^\D{0,3}\d{1,2}:\d{2}(?::\d{2})?\D{0,4}$/;

const MARKED = /date|time|publi|posted|datum|fecha|tarih|tarix|created|byline|meta|info/i;
const PUBLISHED_CLASS = /publi|posted|created|entry-date|post-?date/i;
/** `updated` alone is no sign: microformats require it on every entry. */
const MODIFIED_CLASS =
  /updat(?:e_|e-|ed?[-_]|e$|ed?(?:date|time|on|at))|[-_](?:updated?|edited)\b|modif|revis/i;

/** Limits of the texts and dates that are read. */
const MAX_LENGTH = 200;
const MAX_FOUND = 40;
const MAX_READ = 300;

/** Names of an element and the two around it. */
function namesOf(element: Element): string {
  let names = '';
  for (const box of outwards(element, 3)) {
    names += ` ${box.className} ${box.id} ${box.getAttribute('itemprop') ?? ''}`;
    if (box.nodeName === 'TIME') names += ' date';
  }
  return names.slice(0, 500);
}

/** The label in an element's names. */
function labelInNames(names: string): DateLabel | null {
  if (PUBLISHED_CLASS.test(names)) return 'dated';
  return MODIFIED_CLASS.test(names) ? 'modified' : null;
}

/** The date that the markup around a text states. */
function markedDate(element: Element, options: DateOptions): StatedTime | null {
  const attribute = element.closest('time[datetime]')?.getAttribute('datetime');
  return attribute ? statedDate(attribute, options) : null;
}

/** A date that is shown without its year: "Sep 20". */
function withYear(text: string, exact: StatedTime, options: DateOptions): FoundDate | null {
  const found = findDate(`${text} ${exact.value.slice(0, 4)}`, options);
  return found && dayOf(found.time) === dayOf(exact) ? { ...found, time: exact } : null;
}

/** Whether a text is the day that the markup around it states, without its year. "3 hours ago" is not. */
function isDayWithoutYear(text: string, element: Element, options: DateOptions): boolean {
  const exact = markedDate(element, options);
  return exact !== null && withYear(text, exact, options) !== null;
}

/** The date in a text, or that of its element's `datetime` where both are of one day. */
function dateIn(text: string, element: Element, options: DateOptions): FoundDate | null {
  const shown = findDate(text, options);
  const exact = markedDate(element, options);
  if (!exact) return shown;
  if (!shown) return withYear(text, exact, options) ?? { time: exact, before: foldDateText(text), after: '' };
  // The shown day is in the site's time zone; the attribute may be in UTC
  const isSame = [options.dayFirst, true, false].some((dayFirst) => {
    const reading = findDate(text, { ...options, dayFirst });
    return reading !== null && dayOf(reading.time) === dayOf(exact);
  });
  return isSame ? { ...shown, time: exact } : shown;
}

/** Labels that tell which of two dates is which. */
const TELLING: readonly (DateLabel | null)[] = ['published', 'modified'];

/** The dates in a text: a second one where a label stands between both, as in "3 May 2026, updated 4 May 2026". */
function datesIn(text: string, element: Element, options: DateOptions): FoundDate[] {
  const first = dateIn(text, element, options);
  if (!first) return [];
  const second = MAYBE_FOLDED.test(first.after) ? findDate(first.after, options) : null;
  if (!second || !TELLING.includes(labelIn(second.before))) return [first];
  return [{ ...first, after: '' }, second];
}

/** A text, joined with the pieces of a date in the elements before it where it may be the last one. */
function joinPieces(pieces: readonly Text[], node: Text): string {
  if (MAYBE.test(node.data) && !LAST_PIECE.test(node.data)) return node.data;
  const box = node.parentElement?.parentElement;
  const near = pieces.filter((piece) => piece.data.length <= PIECE_LENGTH && box?.contains(piece));
  return [...near, node].map((piece) => piece.data.trim()).join(' ');
}

/** Reads the dates in a page's texts, one text after the other. */
class DateReader {
  readonly #found: { time: VisibleTime; index: number }[] = [];
  readonly #headline: Element | null;
  readonly #options: DateOptions;
  /** See boxesAround. */
  readonly #own: OwnBoxes;
  /** The texts before the current one. */
  readonly #earlier: Text[] = [];
  #index = 0;
  #headlineIndex: number | null = null;
  #read = 0;

  constructor(headline: Element | null, options: DateOptions) {
    this.#headline = headline;
    this.#options = options;
    this.#own = boxesAround(headline);
  }

  /** The dates found, in the order of the page. */
  get times(): VisibleTime[] {
    const start = this.#headlineIndex;
    return this.#found.map(({ time, index }) => ({
      ...time,
      distance: start === null ? null : index - start,
    }));
  }

  /** Reads the next text. Returns whether the reader has read enough. */
  read(node: Text): boolean {
    this.#index++;
    if (this.#headlineIndex === null && this.#headline?.contains(node)) this.#headlineIndex = this.#index;
    if (node.data.length <= MAX_LENGTH && DIGIT.test(node.data)) {
      for (const time of this.#timesIn(node)) this.#add(time);
      if (MAYBE.test(node.data)) this.#read++;
    }
    this.#earlier.push(node);
    if (this.#earlier.length > MAX_PIECES) this.#earlier.shift();
    return this.#found.length === MAX_FOUND || this.#read === MAX_READ;
  }

  /** The dates in a text. */
  #timesIn(node: Text): VisibleTime[] {
    const element = node.parentElement;
    if (!element) return [];
    const isWhole = isDayWithoutYear(node.data, element, this.#options);
    const text = isWhole ? node.data : joinPieces(this.#earlier, node);
    if (REFERENCE.test(text) || !(isWhole || MAYBE.test(text))) return [];
    return datesIn(text, element, this.#options).flatMap((found) => this.#describe(found, element) ?? []);
  }

  /** A date with what its element and the text before say about it. */
  #describe(found: FoundDate, element: Element): VisibleTime | null {
    if (found.time.precision === 'year' || found.time.precision === 'month') return null;
    const beside = labelBeside(found, element, this.#headline, this.#earlier);
    if (!beside) return null;
    const owner = ownerOf(element, this.#headline, this.#own);
    if (owner === 'other') return null;
    const names = namesOf(element);
    return {
      time: found.time,
      label: beside.label ?? labelInNames(names),
      told: beside.label !== null,
      distance: null,
      marked: MARKED.test(names),
      bare: isBare(found),
      aside: owner === 'doubtful',
    };
  }

  /** Adds a date with the time of day in the text before it. One that was joined with a time gives it to the date before. */
  #add(read: VisibleTime): void {
    const last = this.#found.at(-1);
    const day = dayOf(read.time);
    if (last?.index === this.#index - 1 && last.time.time.value === day) {
      last.time = { ...last.time, time: read.time };
    }
    const before = this.#earlier.at(-1)?.data.trim() ?? '';
    const isWithout = read.time.value === day && CLOCK.test(before);
    const joined = isWithout ? findDate(`${read.time.raw} ${before}`, this.#options)?.time : null;
    this.#found.push({ time: { ...read, time: joined ?? read.time }, index: this.#index });
  }
}

/**
 * The dates shown on the page in its order, without those of comments, lists and the like.
 * @param around limits reading to the texts beside the headline; `null` reads the whole page
 */
export function visibleTimes(
  doc: Document,
  headline: Element | null,
  options: DateOptions,
  around: Around | null = null,
): VisibleTime[] {
  const reader = new DateReader(headline, options);
  for (const node of textsOf(doc, headline, around)) if (reader.read(node)) break;
  return reader.times;
}
