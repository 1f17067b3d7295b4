import { expect, it } from 'vitest';
import { groupBy } from './group-by';

it('keeps groups and items in the order they come in', () => {
  const groups = groupBy(['bee', 'ant', 'bat', 'cow', 'asp'], (word) => word.charAt(0));
  expect([...groups]).toEqual([
    ['b', ['bee', 'bat']],
    ['a', ['ant', 'asp']],
    ['c', ['cow']],
  ]);
});
