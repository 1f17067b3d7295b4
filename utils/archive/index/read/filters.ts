import type { TextColumn } from '../../../search/index/columns';
import { fold } from '../../../search/fold';
import {
  type DateRange,
  localDays,
  parseDateRange,
  statedDays,
} from '../../../search/query/parse-date-range';
import type { Matcher } from '../../../search/query/plan-query';
import type { IndexPart } from './index-part';
import type { NumberColumn, TextsColumn } from './segment-reader';

type Filter = Matcher & { kind: 'filter' };

/** A test of a part's documents. */
export type Test = (doc: number) => boolean;

/** Compiles a filter into a test of a part's documents, and reads the column it needs. */
export async function filterTest(part: IndexPart, { field, value }: Filter): Promise<Test> {
  switch (field) {
    case 'site':
      return textTest(part, 'sites', value, isSameSite);
    case 'source':
      return sourceTest(part, value);
    case 'tag':
      return textTest(part, 'tags', value, isSameText);
    case 'lang':
      return textTest(part, 'languages', value, (wanted, own) => wanted.split('-')[0] === own);
    case 'is':
    case 'kind':
    case 'has':
      return traitTest(part, field, value);
    case 'published':
      return rangeTest(part, 'publishedAt', parseDateRange(value, statedDays));
    default:
      return rangeTest(part, 'archivedAt', archivedRange(field, value));
  }
}

/** A credited source is found by its host, and by its name or words of that in a row. */
async function sourceTest(part: IndexPart, value: string): Promise<Test> {
  const [byHost, byName] = await Promise.all([
    textTest(part, 'sources', value, isSameSite),
    textTest(part, 'credits', value, (wanted, own) => isSameText(wanted, own) || hasWords(wanted, own)),
  ]);
  return (doc) => byHost(doc) || byName(doc);
}

/** Whether a name has the wanted words in a row. */
function hasWords(wanted: string, own: string): boolean {
  const words = wordsOf(wanted);
  return words !== '  ' && wordsOf(own).includes(words);
}

function wordsOf(text: string): string {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

/** What is opened often changes often: it is a number of its own. */
function traitTest(part: IndexPart, field: 'is' | 'kind' | 'has', value: string): Promise<Test> {
  if (field === 'is' && (value === 'unread' || value === 'read'))
    return numberTest(part, 'unread', (unread) => (unread === 1) === (value === 'unread'));
  return textTest(part, 'traits', `${field}:${value}`, (wanted, own) => wanted === own);
}

/** `before:` ends where the period begins; `after:` and `on:` start where it begins. */
function archivedRange(field: 'before' | 'after' | 'on', value: string): DateRange | null {
  const range = parseDateRange(value, localDays);
  if (range === null || field === 'on') return range;
  return field === 'before' ? { start: -Infinity, end: range.start } : { start: range.start, end: Infinity };
}

/** A domain also matches its subdomains: `bbc.co.uk` finds `news.bbc.co.uk`. */
function isSameSite(wanted: string, own: string): boolean {
  return isSameText(wanted, own) || own.endsWith(`.${wanted}`);
}

const QUOTATION_MARKS = /["“”„«»]/g;

/** Whether a value is the wanted one; quotation marks may be omitted in the query. */
function isSameText(wanted: string, own: string): boolean {
  return own === wanted || own.replace(QUOTATION_MARKS, '') === wanted;
}

async function textTest(
  part: IndexPart,
  column: TextsColumn,
  value: string,
  isMatch: (wanted: string, own: string) => boolean,
): Promise<Test> {
  const { values, starts, ids }: TextColumn = await part.texts(column);
  const wanted = fold(value.replace(/^www\./, ''));
  const matching = Uint8Array.from(values, (own) => (isMatch(wanted, fold(own)) ? 1 : 0));
  return (doc) => {
    const end = starts[doc + 1] as number;
    for (let at = starts[doc] as number; at < end; at++) if (matching[ids[at] as number] === 1) return true;
    return false;
  };
}

async function numberTest(
  part: IndexPart,
  column: NumberColumn,
  holds: (value: number) => boolean,
): Promise<Test> {
  const values = await part.numbers(column);
  return (doc) => holds(values[doc] as number);
}

async function rangeTest(part: IndexPart, column: NumberColumn, range: DateRange | null): Promise<Test> {
  const { start, end } = range ?? { start: -Infinity, end: Infinity };
  const values = await part.numbers(column);
  return (doc) => (values[doc] as number) >= start && (values[doc] as number) < end;
}
