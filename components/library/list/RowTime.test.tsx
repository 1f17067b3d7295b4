// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { aPageRecord } from '../../../tests/support/a-page-record';
import { axeProblems } from '../../../tests/support/axe-problems';
import { find, rendered } from '../../../tests/support/rendered';
import type { Sort } from '../../navigation/route';
import { RowTime } from './RowTime';

const page = aPageRecord({
  firstArchivedAt: '2026-10-03T09:00:00.000Z',
  lastArchivedAt: '2026-11-23T09:00:00.000Z',
  publishedTime: '2026-09-30',
});

async function timeBy(sort: Sort | null, of = page): Promise<HTMLElement> {
  const now = new Date('2026-11-23T11:30:00Z');
  const root = await rendered(<RowTime page={of} listing={{ sort, filter: '' }} now={now} />);
  expect(await axeProblems(root)).toEqual([]);
  return find(root, 'time');
}

it('is the time that the list is ordered by, else the last time', async () => {
  for (const sort of [null, 'title', 'seen'] as const)
    expect((await timeBy(sort)).getAttribute('datetime')).toBe(page.lastArchivedAt);
  expect((await timeBy(null)).textContent).toMatch(/^2 hr/);
  const first = await timeBy('archived');
  expect(first.getAttribute('datetime')).toBe(page.firstArchivedAt);
  expect(first.textContent).toMatch(/^1 mo/);
  const published = await timeBy('published');
  expect(published.getAttribute('datetime')).toBe('2026-09-30');
  expect(published.textContent).toContain('30');
});

it('says exactly when it was first and last archived', async () => {
  expect((await timeBy(null)).title).toMatch(/First archived .*October.*2026.*; last seen .*November.*2026/);
  const once = { ...page, lastArchivedAt: page.firstArchivedAt };
  expect((await timeBy(null, once)).title).toMatch(/^Archived .*October.*2026/);
});

it('shows a dash where a page states no date', async () => {
  const undated = await timeBy('published', { ...page, publishedTime: null });
  expect([undated.textContent, undated.getAttribute('datetime')]).toEqual(['–', null]);
});
