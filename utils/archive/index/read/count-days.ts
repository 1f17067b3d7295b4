import type { Matches } from '../../../search/rank/matches';
import { UNDATED } from '../../../search/index/indexed-document';
import type { IndexPart } from './index-part';

/**
 * A day in a list that is ordered by a time, and the place of its first page in that list. `day` is as a search spells it,
 * `2026-10-03`. Of stated times it may be `2026-10` or `2026`, and it is '' for pages without a time.
 */
export interface DayStart {
  day: string;
  first: number;
}

/** A stretch of time with one name; `end` is exclusive. */
interface Period {
  start: number;
  end: number;
  name: string;
}

/** Times that days are counted by: two of ours, and the one that pages state. */
export type DayColumn = 'seenAt' | 'archivedAt' | 'publishedAt';

const NO_TIME: Period = { start: Number.NaN, end: Number.NaN, name: '' };

/** The days of the found pages, latest first, as a list in the order of that time has them. No page is put in order for it. */
export async function countDays(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  column: DayColumn,
): Promise<DayStart[]> {
  const periodOf = column === 'publishedAt' ? statedPeriod : localDay;
  const counts = new Map<string, number>();
  for (const [index, part] of parts.entries()) {
    const times = await part.numbers(column);
    let period = NO_TIME;
    let count = 0;
    const { docs, length } = matches[index] ?? { docs: [], length: 0 };
    for (let match = 0; match < length; match++) {
      const time = times[docs[match] as number] as number;
      // Neighbours mostly share a day, and constructing a `Date` is the expensive part.
      if (!(time >= period.start && time < period.end)) {
        add(counts, period.name, count);
        period = periodOf(time);
        count = 0;
      }
      count++;
    }
    add(counts, period.name, count);
  }
  return startsOf(counts);
}

/** The days of pages that are in order already. `times` are ISO 8601 instants, one a page. */
export function daysInOrder(times: readonly string[]): DayStart[] {
  const counts = new Map<string, number>();
  for (const time of times) add(counts, localDay(Date.parse(time)).name, 1);
  return startsOf(counts);
}

/** Names compare as their times do, the less precise one as the beginning of what it covers. */
function startsOf(counts: ReadonlyMap<string, number>): DayStart[] {
  let first = 0;
  return [...counts]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, count]) => {
      const start = { day, first };
      first += count;
      return start;
    });
}

function add(counts: Map<string, number>, name: string, count: number): void {
  if (count > 0) counts.set(name, (counts.get(name) ?? 0) + count);
}

function localDay(time: number): Period {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return NO_TIME;
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  const [start, end] = [new Date(year, month, day), new Date(year, month, day + 1)].map((of) => of.getTime());
  return { start: start ?? time, end: end ?? time, name: nameOf(year, month, day) };
}

/**
 * The day of a stated time, which is stored as UTC. The very beginning of a year or month is what a page states that names no
 * more than that: then no day is told, which is true of all of them.
 */
function statedPeriod(time: number): Period {
  if (time === UNDATED) return { start: time, end: time + 1, name: '' };
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return NO_TIME;
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const start = Date.UTC(year, month, day);
  if (time === start && day === 1) {
    const name = nameOf(year, month, day).slice(0, month === 0 ? 4 : 7);
    return { start, end: start + 1, name };
  }
  const begun = day === 1 ? start + 1 : start;
  return { start: begun, end: Date.UTC(year, month, day + 1), name: nameOf(year, month, day) };
}

function nameOf(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), month + 1, day]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
