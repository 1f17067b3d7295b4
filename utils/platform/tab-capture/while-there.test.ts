import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TabProblem } from './made-file';
import { whileThere } from './while-there';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const NEVER = new Promise<string>(() => undefined);

it('gives what the work gives, and looks no more then', async () => {
  const look = vi.fn(async () => undefined);
  const work = new Promise((resolve) => setTimeout(() => resolve('made'), 2_500));
  const made = whileThere(work, look);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await made).toBe('made');
  expect(look).toHaveBeenCalledTimes(2);
});

it('fails as the work fails', async () => {
  await expect(whileThere(Promise.reject(new Error('refused')), async () => undefined)).rejects.toThrow(
    'refused',
  );
});

it('does not wait for a browser that answers nothing once the page was left', async () => {
  const left = new TabProblem('tab-changed', 'a → b');
  const made = whileThere(NEVER, () => Promise.reject(left));
  const told = expect(made).rejects.toBe(left);
  await vi.advanceTimersByTimeAsync(1_000);
  await told;
});

it('gives up in the end', async () => {
  const made = whileThere(NEVER, async () => undefined);
  const told = expect(made).rejects.toMatchObject({ problem: 'failed' });
  await vi.advanceTimersByTimeAsync(121_000);
  await told;
});
