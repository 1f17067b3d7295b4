import { expect, it } from 'vitest';
import { withoutAddresses } from './trouble';

it.each([
  ['Failed to fetch https://xeber.example/az/1?token=abc of it', 'Failed to fetch [address] of it'],
  ['TypeError: blob:chrome-extension://abcdef/1-2 is gone', 'TypeError: [address] is gone'],
  ['no answer from www.xeber.example/xeber/1 in time', 'no answer from [address] in time'],
  ['xəbər.az refused', '[address] refused'],
  ['written by leyla@xeber.example yesterday', 'written by [address] yesterday'],
  ['at save (chrome-extension://abcdef/background.js:1:20)', 'at save (menbe/background.js:1:20)'],
  ['QuotaExceededError: 12.5 MB of 3.2 GB', 'QuotaExceededError: 12.5 MB of 3.2 GB'],
])('takes out what tells which sources somebody has: %s', (text, expected) => {
  expect(withoutAddresses(text)).toBe(expected);
});
