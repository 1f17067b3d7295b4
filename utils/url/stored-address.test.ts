import { expect, it } from 'vitest';
import { storedAddress } from './stored-address';

const WITH_KEY = 'https://a.example/x?token=9f8e7d6c5b4a3210&b=2';

it.each([
  ['https://user:pass@a.example/x?b=2', 'https://a.example/x?b=2'],
  ['https://user@a.example/', 'https://a.example/'],
  ['https://a.example/@user:pass@/', 'https://a.example/@user:pass@/'],
  ['HTTPS://A.example:443/%7e', 'HTTPS://A.example:443/%7e'],
  ['no address', 'no address'],
])('%s is stored as %s', (address, stored) => {
  expect(storedAddress(address, true)).toBe(stored);
});

it('keeps what looks like a key, or leaves it out', () => {
  expect(storedAddress(WITH_KEY, true)).toBe(WITH_KEY);
  expect(storedAddress(WITH_KEY, false)).toBe('https://a.example/x?b=2');
});
