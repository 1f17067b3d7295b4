import { expect, it } from 'vitest';
import { readSrcset } from './srcset';

it.each([
  ['a.png 1x, b.png 2x', ['a.png', 'b.png']],
  ['a,b.png 100w,c.png 200w', ['a,b.png', 'c.png']],
  ['data:image/png;base64,AA', ['data:image/png;base64,AA']],
  ['', []],
  [' a.png 1x,, b.png, ', ['a.png', 'b.png']],
  ['a.png,b.png', ['a.png,b.png']],
])('reads the addresses in %s', (srcset, expected) => {
  expect(readSrcset(srcset).map(({ address }) => address)).toEqual(expected);
});

it('reads the size of each candidate, as it is written', () => {
  expect(readSrcset('a.jpg 640w, b.jpg 1280w 720h,c.jpg, d.jpg 2x')).toEqual([
    { address: 'a.jpg', size: '640w' },
    { address: 'b.jpg', size: '1280w 720h' },
    { address: 'c.jpg', size: '' },
    { address: 'd.jpg', size: '2x' },
  ]);
});

it.each([
  ['an address that two words follow', `${'x'.repeat(100_000)} y z`],
  ['an address of commas', `x${','.repeat(100_000)}y z w`],
  ['spaces', `a${' '.repeat(100_000)}b`],
])('reads a srcset of %s in little time', (_what, srcset) => {
  const start = performance.now();
  readSrcset(srcset);
  expect(performance.now() - start).toBeLessThan(1000);
});
