import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { IndexPart } from '../index/read/index-part';
import { rehearseOnce } from './rehearse';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function partOf(...terms: string[]): IndexPart {
  return { size: terms.length, someTerms: (count: number) => terms.slice(0, count) } as IndexPart;
}

it('searches for words of the largest part, once for each archive, and after what was found could be shown', async () => {
  const archive = {};
  const words: string[] = [];
  const search = (word: string) => Promise.resolve(words.push(word));
  rehearseOnce(archive, [partOf('river'), partOf('boat', 'dam')], search);
  expect(words).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(words).toEqual(['boat', 'dam']);
  rehearseOnce(archive, [partOf('boat')], search);
  await vi.advanceTimersByTimeAsync(1000);
  expect(words).toHaveLength(2);
  rehearseOnce({}, [partOf('sea')], search);
  await vi.advanceTimersByTimeAsync(1000);
  expect(words.at(-1)).toBe('sea');
});

it('ends when it takes long', async () => {
  const slow = vi.fn(() => new Promise((resolve) => setTimeout(resolve, 150)));
  rehearseOnce({}, [partOf(...'abcdefgh')], slow);
  await vi.advanceTimersByTimeAsync(2000);
  expect(slow).toHaveBeenCalledTimes(3);
});

it('ends with the first error, which a later search meets', async () => {
  const failing = vi.fn(() => Promise.reject(new Error('The disk is gone.')));
  rehearseOnce({}, [partOf('a', 'b')], failing);
  await vi.advanceTimersByTimeAsync(2000);
  expect(failing).toHaveBeenCalledOnce();
});
