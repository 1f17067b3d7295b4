import { expect, it } from 'vitest';
import { readableAddress } from './readable-address';

it.each([
  [
    'https://xeber.example/x%C9%99b%C9%99rl%C9%99r/9?q=%d1%81%D1%83%D0%B4',
    'https://xeber.example/xəbərlər/9?q=суд',
  ],
  // What means something in an address stays escaped
  ['https://a.example/50%25%20a%2Fb%3Fc%23d%26e', 'https://a.example/50%25%20a%2Fb%3Fc%23d%26e'],
  // Right-to-left override, isolate, zero width space, soft hyphen, no-break space, line separator, Hangul filler
  ['https://a.example/%E2%80%AEfdp%E2%81%A6', 'https://a.example/%E2%80%AEfdp%E2%81%A6'],
  [
    'https://a.example/a%E2%80%8Bb%C2%ADc%C2%A0d%E2%80%A8e%E3%85%A4',
    'https://a.example/a%E2%80%8Bb%C2%ADc%C2%A0d%E2%80%A8e%E3%85%A4',
  ],
  ['https://a.example/%C9%99%E2%80%AE%C9%99', 'https://a.example/ə%E2%80%AEə'],
  // A control of C1, and Latin-1, which is no UTF-8
  ['https://a.example/%C2%85', 'https://a.example/%C2%85'],
  ['https://a.example/caf%E9', 'https://a.example/caf%E9'],
  ['https://xn--mnb-dtbc.example/', 'https://xn--mnb-dtbc.example/'],
  ['%C9', '%C9'],
])('%s reads %s', (address, readable) => {
  expect(readableAddress(address)).toBe(readable);
});
