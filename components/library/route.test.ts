import { describe, expect, it } from 'vitest';
import { listHash, parseRoute, readHash } from './route';

describe('parseRoute', () => {
  it('takes what it does not know for the whole list', () => {
    const whole = { view: 'list', filter: '', exportOrder: null };
    for (const hash of ['', '#', '#/', '#/nonsense', '#/read/', '#/read/a/b', '#/?export=everything']) {
      expect(parseRoute(hash)).toEqual(whole);
    }
  });

  it('reads the filter and an order to export', () => {
    expect(parseRoute('#/?q=n%C9%99qliyyat+d%26d&export=filter')).toEqual({
      view: 'list',
      filter: 'nəqliyyat d&d',
      exportOrder: 'filter',
    });
    expect(parseRoute('#/?export=selected')).toEqual({ view: 'list', filter: '', exportOrder: 'selected' });
  });

  it('reads its own addresses', () => {
    expect(parseRoute(readHash('0193-abc'))).toEqual({ view: 'read', snapshotId: '0193-abc' });
    expect(parseRoute(listHash('50% & more?'))).toEqual({
      view: 'list',
      filter: '50% & more?',
      exportOrder: null,
    });
    expect(listHash('')).toBe('#/');
  });
});
