import { expect, it } from 'vitest';
import { descendingOrder } from './descending-order';

it.each([
  ['numbers of both signs', [3, -1, 0.5, -2.25, 1e300, -1e-300]],
  ['times', [1_764_460_800_000, 1_764_460_800_001, 1_764_374_400_000]],
  ['zero and its opposite as one', [0, -0, 0]],
  ['infinities', [1, Infinity, -Infinity, 2]],
  ['one', [7]],
  ['none', []],
])('orders %s', (_, numbers) => {
  const expected = numbers.map((_number, index) => index).sort((a, b) => compare(numbers, a, b) || b - a);
  expect([...descendingOrder([Float64Array.from(numbers)])]).toEqual(expected);
});

it('orders ties by the next column, then the later first', () => {
  const order = descendingOrder([Float64Array.of(1, 2, 1, 2, 1), Float64Array.of(5, 5, 9, 5, 5)]);
  expect([...order]).toEqual([3, 1, 2, 4, 0]);
});

it('orders many as a comparison does', () => {
  let state = 1;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const keys = Float64Array.from({ length: 5000 }, () => Math.round((random() - 0.5) * 1000) / 8);
  const times = Float64Array.from({ length: 5000 }, () => Math.round(random() * 50) * 86_400_000);
  const places = Array.from(keys.keys());
  const expected = places.sort((a, b) => compare(keys, a, b) || compare(times, a, b) || b - a);
  expect([...descendingOrder([keys, times])]).toEqual(expected);
});

function compare(numbers: ArrayLike<number>, a: number, b: number): number {
  const [one = 0, other = 0] = [numbers[a], numbers[b]];
  if (one === other) return 0;
  return one > other ? -1 : 1;
}
