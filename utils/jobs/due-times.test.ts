import { describe, expect, it } from 'vitest';
import { retryDelay, splitDue, withDue } from './due-times';

describe('withDue', () => {
  it('keeps a sooner time that is still to come, so that changes do not put a job off', () => {
    expect(withDue({ watch: 150 }, 'watch', 200, 100)).toEqual({ watch: 150 });
  });
  it('takes a sooner time', () => {
    expect(withDue({ watch: 300 }, 'watch', 200, 100)).toEqual({ watch: 200 });
  });
  it('takes a later time once the one before has passed', () => {
    expect(withDue({ watch: 90 }, 'watch', 200, 100)).toEqual({ watch: 200 });
  });
  it('forgets a job that waits for a change, and leaves the others alone', () => {
    expect(withDue({ watch: 150, bin: 1 }, 'watch', null, 100)).toEqual({ bin: 1 });
  });
});

describe('splitDue', () => {
  it('tells what is due, and when the next of the others is', () => {
    expect(splitDue({ watch: 100, bin: 300, index: 200 }, 100)).toEqual({ ready: ['watch'], next: 200 });
  });
  it('knows no next time when nothing waits for one', () => {
    expect(splitDue({ watch: 100 }, 100)).toEqual({ ready: ['watch'], next: null });
  });
});

it('waits twice as long after each failure in a row, up to an hour', () => {
  expect([1, 2, 3, 7, 100].map(retryDelay)).toEqual([60_000, 120_000, 240_000, 3_600_000, 3_600_000]);
});
