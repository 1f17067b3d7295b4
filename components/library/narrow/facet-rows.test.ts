import { describe, expect, it } from 'vitest';
import { narrowingsOf } from '../../../utils/search/query/edit-query';
import { facetRows } from './facet-rows';

const counted = [
  { value: 'a.example', count: 3 },
  { value: 'b.example', count: 1 },
];

function sites(filter: string, total = 4, excludedCount?: number) {
  const narrowings = narrowingsOf(filter);
  const excluded = narrowings.flatMap((each) =>
    each.negated && excludedCount !== undefined ? [{ ...each, count: excludedCount }] : [],
  );
  return facetRows('site', narrowings, { counted, total, excluded }).map(
    ({ value, negated, isOn, count }) => [negated ? `not ${value}` : value, isOn, count],
  );
}

describe('facetRows', () => {
  it('are what was counted, with what the search is narrowed to', () => {
    expect(sites('word site:A.example lang:az')).toEqual([
      ['a.example', true, 3],
      ['b.example', false, 1],
    ]);
  });

  it('begin with what is left out, and how much that is once it was counted', () => {
    expect(sites('-site:c.example')[0]).toEqual(['not c.example', true, null]);
    expect(sites('-site:c.example', 4, 17)[0]).toEqual(['not c.example', true, 17]);
  });

  it('have what nothing, or more than itself, is found by', () => {
    expect(sites('site:none.example', 0)[0]).toEqual(['none.example', true, 0]);
    expect(facetRows('on', narrowingsOf('on:2026'), { counted: [], total: 9, excluded: [] })).toEqual([
      { field: 'on', value: '2026', negated: false, isOn: true, count: 9 },
    ]);
  });
});
