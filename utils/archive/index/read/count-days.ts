import type { Matches } from '../../../search/rank/matches';
import { UNDATED } from '../../../search/index/indexed-document';
import type { IndexPart } from './index-part';
import { countsByLocalDay, dayName, NO_TIME } from './local-day';
import { type Period, PeriodCounter } from './period-counter';

/**
 * A day in a list that is ordered by a time, and the place of its first page in that list. `day` is as a search spells it,
 * `2026-10-03`. Of stated times it may be `2026-10` or `2026`, and it is '' for pages without a time.
 */
export interface DayStart {
  day: string;
  first: number;
}

/** Times that days are counted by: two of ours, and the one that pages state. */
export type DayColumn = 'seenAt' | 'archivedAt' | 'publishedAt';

const A_DAY = 24 * 3_600_000;

/** The days of the found pages, latest first, as a list in the order of that time has them. No page is put in order for it. */
export async function countDays(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  column: DayColumn,
): Promise<DayStart[]> {
  const counter = column === 'publishedAt' ? new PeriodCounter(statedPeriod, A_DAY) : countsByLocalDay();
  let undated = 0;
  for (const [index, part] of parts.entries()) {
    const times = await part.numbers(column);
    const { docs, length } = matches[index] ?? { docs: [], length: 0 };
    for (let match = 0; match < length; match++) {
      const time = times[docs[match] as number] as number;
      if (time === UNDATED) undated++;
      else counter.add(time);
    }
  }
  const counts = counter.counts();
  if (undated > 0) counts.set('', undated + (counts.get('') ?? 0));
  return startsOf(counts);
}

/** The days of pages that are in order already. `times` are ISO 8601 instants, one a page. */
export function daysInOrder(times: readonly string[]): DayStart[] {
  const counter = countsByLocalDay();
  for (const time of times) counter.add(Date.parse(time));
  return startsOf(counter.counts());
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

/**
 * The day of a stated time, which is stored as UTC. The very beginning of a year or month is what a page states that names no
 * more than that: then no day is told, which is true of all of them.
 */
function statedPeriod(time: number): Period {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return NO_TIME;
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const day = date.getUTCDate();
  const start = Date.UTC(year, month, day);
  if (time === start && day === 1) {
    const name = dayName(year, month, day).slice(0, month === 0 ? 4 : 7);
    return { start, end: start + 1, name };
  }
  const begun = day === 1 ? start + 1 : start;
  return { start: begun, end: Date.UTC(year, month, day + 1), name: dayName(year, month, day) };
}
