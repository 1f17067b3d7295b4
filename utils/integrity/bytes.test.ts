import { expect, it } from 'vitest';
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from './bytes';

it.each([0, 1, 8191, 8192, 8193, 1_000_003])('writes %i bytes as base64, and reads them again', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
  expect(fromBase64(toBase64(bytes))?.length).toBe(length);
  expect(fromBase64Url(toBase64Url(bytes))?.at(-1)).toBe(bytes.at(-1));
});
