import { expect, it } from 'vitest';
import { withoutAddresses } from './without-addresses';

it.each([
  ['Failed to fetch https://xeber.example/az/1?token=abc of it', 'Failed to fetch [address] of it'],
  ['TypeError: blob:chrome-extension://abcdef/1-2 is gone', 'TypeError: [address] is gone'],
  ['no answer from www.xeber.example/xeber/1 in time', 'no answer from [address] in time'],
  ['xəbər.az refused', '[address] refused'],
  ['written by leyla@xeber.example yesterday', 'written by [address] yesterday'],
  ['at save (chrome-extension://abcdef/background.js:1:20)', 'at save (menbe/background.js:1:20)'],
  ['//cdn.xeber.example/img/1.jpg is missing', '[address] is missing'],
  ['in {"url":"https:\\/\\/xeber.example\\/az\\/1"}', 'in {"url":"[address]"}'],
  ['no answer from 10.0.0.1:443 or [2001:db8::1]:443', 'no answer from [address] or [address]'],
  ['http://10.0.0.1/az and 2001:db8::1 refused', '[address] and [address] refused'],
  ['localhost:8080/xeber refused', '[address] refused'],
  ["cannot open '/home/leyla/xeber.json'", "cannot open '[address]'"],
  ["cannot open 'C:\\Users\\Leyla A\\xeber.json'", "cannot open '[address]'"],
  ['chrome-extension://abcdef/library.html#/?q=gizli failed', 'menbe/library.html failed'],
  ['library.html?from=https://xeber.example#/read/1 failed', 'library.html failed'],
  ['took from 09:00:12 to 09:00:13 in version 10.15.0', 'took from 09:00:12 to 09:00:13 in version 10.15.0'],
  [
    'pages.bulkPut(): 1 of 2 operations failed and/or stopped',
    'pages.bulkPut(): 1 of 2 operations failed and/or stopped',
  ],
  ['QuotaExceededError: 12.5 MB of 3.2 GB', 'QuotaExceededError: 12.5 MB of 3.2 GB'],
])('takes out what tells which sources somebody has: %s', (text, expected) => {
  expect(withoutAddresses(text)).toBe(expected);
});
