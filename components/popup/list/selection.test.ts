import { describe, expect, it } from 'vitest';
import { extended, NOTHING_SELECTED, toggled, without } from './selection';

const ORDER = ['a', 'b', 'c', 'd', 'e'];

describe('selection', () => {
  it('turns pages on and off', () => {
    const one = toggled(NOTHING_SELECTED, 'b');
    expect([...one.urls]).toEqual(['b']);
    expect([...toggled(one, 'b').urls]).toEqual([]);
    expect([...NOTHING_SELECTED.urls]).toEqual([]);
  });

  it('extends from the last chosen, in either direction, and keeps the rest', () => {
    const two = toggled(toggled(NOTHING_SELECTED, 'a'), 'd');
    expect([...extended(two, 'c', ORDER).urls].sort()).toEqual(['a', 'c', 'd']);
    expect([...extended(two, 'e', ORDER).urls].sort()).toEqual(['a', 'd', 'e']);
  });

  it('starts with one page when there is nothing to extend from', () => {
    expect([...extended(NOTHING_SELECTED, 'c', ORDER).urls]).toEqual(['c']);
    const elsewhere = toggled(NOTHING_SELECTED, 'filtered out');
    expect([...extended(elsewhere, 'c', ORDER).urls]).toEqual(['filtered out', 'c']);
  });

  it('forgets what was deleted', () => {
    expect([...without(toggled(toggled(NOTHING_SELECTED, 'a'), 'b'), ['a']).urls]).toEqual(['b']);
  });
});
