import { expect, it } from 'vitest';
import { RowPlaces } from './row-places';

const HEIGHTS = { row: 80, heading: 20 };

it('places rows one below another where there are no headings', () => {
  const places = new RowPlaces(5, HEIGHTS);
  expect([places.height, places.topOf(3), places.rowAt(239), places.rowAt(240)]).toEqual([400, 240, 2, 3]);
  expect(places.shownWith(2)).toEqual({ top: 160, height: 80 });
});

it('leaves room for the headings above rows', () => {
  const places = new RowPlaces(5, HEIGHTS, [0, 3]);
  expect(places.height).toBe(440);
  expect([0, 1, 2, 3, 4].map((index) => places.topOf(index))).toEqual([0, 100, 180, 260, 360]);
});

it('finds the row at every place, a heading being part of the row below it', () => {
  const places = new RowPlaces(6, HEIGHTS, [0, 1, 4]);
  for (let place = 0; place < places.height; place++) {
    const row = places.rowAt(place);
    expect(places.topOf(row)).toBeLessThanOrEqual(place);
    expect(row === 5 ? places.height : places.topOf(row + 1)).toBeGreaterThan(place);
  }
  expect([places.rowAt(-50), places.rowAt(10_000)]).toEqual([0, 5]);
});

it('shows a row with the heading of its group, which stands at the top of what is in sight', () => {
  const places = new RowPlaces(5, HEIGHTS, [0, 3]);
  expect(places.shownWith(3)).toEqual({ top: 260, height: 100 });
  expect(places.shownWith(2)).toEqual({ top: 160, height: 100 });
});
