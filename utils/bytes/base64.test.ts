import { expect, it } from 'vitest';
import { decodeBase64, fromBase64, fromBase64Url, toBase64, toBase64Url } from './base64';

it.each([0, 1, 8191, 8192, 8193, 1_000_003])('writes %i bytes as base64, and reads them again', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
  expect(fromBase64(toBase64(bytes))?.length).toBe(length);
  expect(fromBase64Url(toBase64Url(bytes))?.at(-1)).toBe(bytes.at(-1));
});

it('reads one spelling of each sequence of bytes', () => {
  expect(fromBase64('AQ==')).toEqual(Uint8Array.of(1));
  for (const other of ['AQ', 'AR==', 'A Q==', '*']) expect(fromBase64(other)).toBeNull();
  expect(fromBase64Url('AQ')).toEqual(Uint8Array.of(1));
  for (const other of ['AQ==', 'AR', 'A', 'A+']) expect(fromBase64Url(other)).toBeNull();
});

it('decodes other spellings too, and throws for what is not base64', () => {
  expect(decodeBase64('A Q')).toEqual(Uint8Array.of(1));
  expect(() => decodeBase64('*')).toThrow();
});
