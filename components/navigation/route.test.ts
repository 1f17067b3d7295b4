import { describe, expect, it } from 'vitest';
import {
  caseHash,
  compareHash,
  listHash,
  parseRoute,
  READER_TABS,
  readHash,
  settingsHash,
  sideHash,
  sortOf,
} from './route';

describe('parseRoute', () => {
  it('takes what it does not know for the whole list', () => {
    const whole = { view: 'list', filter: '', sort: null, exportOrder: null };
    for (const hash of [
      '',
      '#',
      '#/',
      '#/nonsense',
      '#/read/',
      '#/read/a/b',
      '#/compare/a',
      '#/?export=everything',
    ]) {
      expect(parseRoute(hash)).toEqual(whole);
    }
  });

  it('reads the search, its order and an order to export', () => {
    expect(parseRoute('#/?q=n%C9%99qliyyat+d%26d&export=filter&sort=title')).toEqual({
      view: 'list',
      filter: 'nəqliyyat d&d',
      sort: 'title',
      exportOrder: 'filter',
    });
    expect(parseRoute('#/?export=selected&sort=size')).toEqual({
      view: 'list',
      filter: '',
      sort: null,
      exportOrder: 'selected',
    });
  });

  it('reads its own addresses', () => {
    const listing = { filter: '50% & more?', sort: 'site' } as const;
    expect(parseRoute(readHash('0193-abc', listing))).toEqual({
      view: 'read',
      snapshotId: '0193-abc',
      tab: 'article',
      ...listing,
    });
    expect(readHash('0193-abc')).toBe('#/read/0193-abc');
    for (const tab of READER_TABS)
      expect(parseRoute(readHash('0193-abc', listing, tab))).toMatchObject({ snapshotId: '0193-abc', tab });
    expect(parseRoute(compareHash('0193-abc', '0193-def', listing))).toEqual({
      view: 'compare',
      oldId: '0193-abc',
      newId: '0193-def',
      ...listing,
    });
    expect(parseRoute(listHash(listing))).toEqual({ view: 'list', exportOrder: null, ...listing });
    expect(parseRoute('#/bin')).toEqual({ view: 'bin', filter: '', sort: null });
    for (const view of ['shelves', 'cases', 'watched', 'bin'] as const)
      expect(parseRoute(sideHash(view, listing))).toEqual({ view, ...listing });
    expect(parseRoute(sideHash('settings', listing))).toEqual({
      view: 'settings',
      section: null,
      ...listing,
    });
    expect(parseRoute(caseHash('0193-abc', listing))).toEqual({
      view: 'case',
      caseId: '0193-abc',
      ...listing,
    });
    const section = 'trusted-time';
    expect(parseRoute(settingsHash(section, listing))).toEqual({ view: 'settings', section, ...listing });
    expect(listHash({ filter: '', sort: null })).toBe('#/');
  });
});

describe('sortOf', () => {
  it('is what was chosen, else what fits the search', () => {
    expect(sortOf({ filter: '', sort: null })).toBe('seen');
    expect(sortOf({ filter: 'körpü', sort: null })).toBe('relevance');
    expect(sortOf({ filter: 'körpü', sort: 'title' })).toBe('title');
  });

  it.each(['site:news.test', 'source:"The ""Old"" Bridge"', 'tag:su lang:az', '-körpü', ''])(
    'is not by relevance where %s looks for no words, also when that was chosen',
    (filter) => {
      expect(sortOf({ filter, sort: null })).toBe('seen');
      expect(sortOf({ filter, sort: 'relevance' })).toBe('seen');
    },
  );

  it('stays as chosen when the list is narrowed', () => {
    expect(sortOf({ filter: 'site:news.test', sort: 'title' })).toBe('title');
  });
});
