import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onTab, whenUntouched } from './tab-work';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work that ends when the test says so. */
function aWork() {
  let resolve!: (value: null) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<null>((onEnd, onFailure) => {
    resolve = onEnd;
    reject = onFailure;
  });
  return { promise, resolve, reject };
}

describe('a tab', () => {
  it('that nothing is made of is untouched at once', async () => {
    expect(await whenUntouched(1, 1000)).toBe(true);
  });

  it('is untouched when all work on it has ended, however it ended, with what began meanwhile', async () => {
    const [first, second, other] = [aWork(), aWork(), aWork()];
    void onTab(1, first.promise);
    void onTab(2, other.promise);
    const told = vi.fn();
    void whenUntouched(1, 1000).then(told);
    onTab(1, second.promise).catch(told);
    first.resolve(null);
    await vi.advanceTimersByTimeAsync(500);
    expect(told).not.toHaveBeenCalled();
    second.reject(new Error('refused'));
    await vi.advanceTimersByTimeAsync(1);
    expect(told.mock.calls).toEqual([[new Error('refused')], [true]]);
    other.resolve(null);
  });

  it('is given up when that takes too long', async () => {
    const work = aWork();
    void onTab(1, work.promise);
    const told = vi.fn();
    void whenUntouched(1, 1000).then(told);
    await vi.advanceTimersByTimeAsync(999);
    expect(told).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toHaveBeenCalledWith(false);
    work.resolve(null);
    expect(await whenUntouched(1, 1000)).toBe(true);
  });
});
