import { describe, expect, it } from 'vitest';
import type { PageRecord } from '../../../utils/model/records';
import { groupByDay } from './group-by-day';

function page(
  ...local: [year: number, month: number, day: number, hours: number, minutes: number]
): PageRecord {
  return { lastArchivedAt: new Date(...local).toISOString() } as PageRecord;
}

describe('groupByDay', () => {
  it('has no groups for no pages', () => {
    expect(groupByDay([])).toEqual([]);
  });

  it('splits at local midnight and keeps the order', () => {
    const pages = [
      page(2026, 10, 23, 9, 0),
      page(2026, 10, 23, 0, 1),
      page(2026, 10, 22, 23, 59),
      page(2026, 10, 20, 5, 0),
    ];
    const groups = groupByDay(pages);
    expect(groups.map((group) => group.day.getDate())).toEqual([23, 22, 20]);
    expect(groups.flatMap((group) => group.pages)).toEqual(pages);
  });

  it('does not mix the same date of two years', () => {
    expect(groupByDay([page(2026, 10, 23, 9, 0), page(2025, 10, 23, 9, 0)])).toHaveLength(2);
  });
});
