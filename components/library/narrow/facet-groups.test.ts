import { expect, it } from 'vitest';
import type { Facets } from '../../../utils/archive/index/read/facets';
import { facetGroups } from './facet-groups';

const NONE: Facets = { sites: [], sources: [], languages: [], tags: [], months: [], traits: [] };

function groups(filter: string, traits: Record<string, number> = {}, facets: Partial<Facets> = {}) {
  const counted = Object.entries(traits).map(([value, count]) => ({ value, count }));
  const all = { facets: { ...NONE, traits: counted, ...facets }, total: 9, excluded: [] };
  return facetGroups(filter, all).map(({ name, rows }) => [
    name,
    rows.map(({ field, value, isOn, count }) => [`${field}:${value}`, isOn, count]),
  ]);
}

it('parts what the index counts together into kinds and marks', () => {
  expect(groups('', { 'kind:article': 7, 'has:note': 3, 'kind:page': 2, 'is:watched': 1 })).toEqual([
    [
      'kinds',
      [
        ['kind:article', false, 7],
        ['kind:page', false, 2],
      ],
    ],
    [
      'traits',
      [
        ['is:watched', false, 1],
        ['has:note', false, 3],
      ],
    ],
  ]);
});

it('offers no kinds where all are of one, unless the search is narrowed by it', () => {
  expect(groups('', { 'kind:article': 7 })).toEqual([]);
  expect(groups('kind:article', { 'kind:article': 7 })).toEqual([['kinds', [['kind:article', true, 7]]]]);
});

it('leaves what is unread to its own button', () => {
  expect(groups('is:unread')).toEqual([]);
  expect(groups('-is:unread')).toEqual([['traits', [['is:unread', true, null]]]]);
});

it('has both of two values that a search takes', () => {
  const sites = [
    { value: 'a.example', count: 5 },
    { value: 'b.example', count: 2 },
    { value: 'c.example', count: 1 },
  ];
  expect(groups('site:a.example OR site:b.example', {}, { sites })).toEqual([
    [
      'sites',
      [
        ['site:a.example', true, 5],
        ['site:b.example', true, 2],
        ['site:c.example', false, 1],
      ],
    ],
  ]);
});
