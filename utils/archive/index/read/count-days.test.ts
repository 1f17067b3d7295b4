import { describe, expect, it } from 'vitest';
import { UNDATED } from '../../../search/index/indexed-document';
import type { Matches } from '../../../search/rank/matches';
import { countDays, type DayColumn, daysInOrder } from './count-days';
import type { IndexPart } from './index-part';

function daysOf(column: DayColumn, ...parts: number[][]) {
  const found = parts.map((times): Matches => ({
    docs: Int32Array.from(times.keys()),
    scores: new Float64Array(times.length),
    length: times.length,
  }));
  const index = parts.map((times) => ({ numbers: () => Promise.resolve(times) }) as unknown as IndexPart);
  return countDays(index, found, column);
}

const local = (...[year, month, day, hour = 0]: number[]) =>
  new Date(year ?? 0, (month ?? 1) - 1, day, hour).getTime();

describe('days of the archive', () => {
  it('are local, latest first, whatever part of the index they are in', async () => {
    const days = await daysOf(
      'seenAt',
      [local(2026, 11, 2, 23), local(2026, 11, 1, 1), local(2026, 11, 2)],
      [local(2025, 12, 31, 12), local(2026, 11, 2, 5)],
    );
    expect(days).toEqual([
      { day: '2026-11-02', first: 0 },
      { day: '2026-11-01', first: 3 },
      { day: '2025-12-31', first: 4 },
    ]);
  });

  it('are those of pages that are in order already', () => {
    const iso = (...parts: number[]) => new Date(local(...parts)).toISOString();
    expect(daysInOrder([iso(2026, 1, 2, 3), iso(2026, 1, 1, 9), iso(2026, 1, 1, 8), 'no time'])).toEqual([
      { day: '2026-01-02', first: 0 },
      { day: '2026-01-01', first: 1 },
      { day: '', first: 3 },
    ]);
  });
});

it('counts every hour of a year in its own local day, also where clocks are changed', async () => {
  const start = local(2026, 1, 1);
  const times = Array.from({ length: 365 * 24 }, (_, hour) => start + hour * 3_600_000);
  const counts = new Map<string, number>();
  for (const time of times) {
    const date = new Date(time);
    const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  let first = 0;
  const expected = [...counts].reverse().map(([day, count]) => {
    const begins = { day, first };
    first += count;
    return begins;
  });
  expect(await daysOf('seenAt', times)).toEqual(expected);
});

describe('days that pages state', () => {
  it('are never more precise than what is stated', async () => {
    const days = await daysOf('publishedAt', [
      Date.UTC(2026, 9, 1, 8),
      Date.UTC(2026, 9, 1),
      Date.UTC(2026, 9, 15),
      Date.UTC(2026, 0, 1),
      Date.UTC(2026, 0, 1, 12),
      UNDATED,
    ]);
    expect(days).toEqual([
      { day: '2026-10-15', first: 0 },
      { day: '2026-10-01', first: 1 },
      { day: '2026-10', first: 2 },
      { day: '2026-01-01', first: 3 },
      { day: '2026', first: 4 },
      { day: '', first: 5 },
    ]);
  });
});
