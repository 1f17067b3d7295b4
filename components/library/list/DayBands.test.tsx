// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { axeProblems } from '../../../tests/support/axe-problems';
import { rendered } from '../../../tests/support/rendered';
import { RowPlaces } from '../../ui/row-places';
import { DayBands } from './DayBands';
import { dayWords, dayWordsAt } from './day-words';

const NOW = new Date(2026, 10, 29, 12);
const DAYS = [
  { day: '2026-11-29', first: 0 },
  { day: '2026-11-28', first: 2 },
  { day: '2025-03-07', first: 5 },
];
const PLACES = new RowPlaces(
  8,
  { row: 80, heading: 20 },
  DAYS.map(({ first }) => first),
);

async function bands(rows: number[], shift = 0) {
  const items = rows.map((index) => ({ index }));
  const root = await rendered(<DayBands days={DAYS} places={PLACES} items={items} shift={shift} now={NOW} />);
  expect(await axeProblems(root)).toEqual([]);
  return [...root.querySelectorAll<HTMLElement>('.day-band')].map(({ textContent, style }) => [
    textContent,
    style.getPropertyValue('inset-block-start'),
    style.height,
  ]);
}

it('are as long as what is drawn of each day', async () => {
  expect(await bands([0, 1, 2, 3])).toEqual([
    ['Today', '0px', '180px'],
    ['Yesterday', '180px', '180px'],
  ]);
  expect(await bands([3, 4, 5], 100)).toEqual([
    ['Yesterday', '180px', '160px'],
    ['Friday, March 7, 2025', '340px', '100px'],
  ]);
  expect(await bands([])).toEqual([]);
});

it('tells a day as precisely as it is known, and by the row it begins with', () => {
  expect([dayWords('2026-10', NOW), dayWords('2026', NOW), dayWords('', NOW)]).toEqual([
    'October 2026',
    '2026',
    'No date',
  ]);
  expect([dayWordsAt(DAYS, 2, NOW), dayWordsAt(DAYS, 3, NOW), dayWordsAt([], 0, NOW)]).toEqual([
    'Yesterday',
    null,
    null,
  ]);
});
