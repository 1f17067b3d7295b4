import { expect, it } from 'vitest';
import { inOrder } from './in-order';

const pageOf = (value: string) => value.charAt(0);

it('puts values in the order of their pages, and leaves those of one page as they are', () => {
  expect(inOrder(['a1', 'b1', 'a2', 'x1', 'c1'], pageOf, ['c', 'a', 'b'])).toEqual([
    'c1',
    'a1',
    'a2',
    'b1',
    'x1',
  ]);
});

it('leaves all as they are where no order is asked for', () => {
  expect(inOrder(['b1', 'a1'], pageOf, undefined)).toEqual(['b1', 'a1']);
});
