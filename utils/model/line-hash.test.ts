import { expect, it } from 'vitest';
import { LINE_HASH_LENGTH, lineHash } from './line-hash';

it('is the same for the same words however they are spaced, and another for others', () => {
  expect(lineHash(' Use\n cases\u200b ')).toBe(lineHash('Use cases'));
  expect(lineHash('cafe\u0301')).toBe(lineHash('café'));
  const texts = Array.from({ length: 20_000 }, (_, n) => `line ${n}`);
  const hashes = texts.map(lineHash);
  expect(new Set(hashes).size).toBe(texts.length);
  expect(hashes.every((hash) => hash.length === LINE_HASH_LENGTH)).toBe(true);
});
