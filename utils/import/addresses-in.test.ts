import { expect, it } from 'vitest';
import { addressesIn } from './addresses-in';

it.each([
  ['https://a.example/1', ['https://a.example/1']],
  ['(bax: https://a.example/1).', ['https://a.example/1']],
  ['https://a.example/Su_(maye), sonra', ['https://a.example/Su_(maye)']],
  ['(https://a.example/Su_(maye))', ['https://a.example/Su_(maye)']],
  ['https://a.example/?f[0]=a&f[1]=b', ['https://a.example/?f[0]=a&f[1]=b']],
  ['[[https://a.example/1]]', ['https://a.example/1']],
  ['[Bir](https://a.example/1)[İki](https://a.example/2)', ['https://a.example/1', 'https://a.example/2']],
  ['<https://a.example/1>', ['https://a.example/1']],
  [
    'https://a.example/1,https://a.example/2;HTTP://A.example/3',
    ['https://a.example/1', 'https://a.example/2', 'HTTP://A.example/3'],
  ],
  [
    'https://web.archive.org/web/2020/https://a.example/1',
    ['https://web.archive.org/web/2020/https://a.example/1'],
  ],
  ['“https://a.example/yol”', ['https://a.example/yol']],
  ['https://a.example/şəhər?', ['https://a.example/şəhər']],
  ['\\url{https://a.example/1}', ['https://a.example/1']],
  ['https:// və http://...', []],
  ['ftp://a.example/1 www.a.example', []],
])('finds the addresses in %s', (text, addresses) => {
  expect(addressesIn(text).map(({ address }) => address)).toEqual(addresses);
});

it('says where they stand', () => {
  expect(addressesIn('bax https://a.example/1.')).toEqual([
    { address: 'https://a.example/1', from: 4, to: 23 },
  ]);
});
