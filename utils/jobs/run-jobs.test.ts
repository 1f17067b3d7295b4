import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JobBrowser } from '../../tests/support/job-browser';
import { MenbeError } from '../model/result';
import type { Job } from './job';
import { JobRunner } from './run-jobs';

const START = Date.parse('2026-11-28T12:00:00Z');

interface State {
  next: number | null;
  runs: { asked: boolean }[];
}

/** A job whose next time is in `state`; a run does it all unless `run` says otherwise. */
function job(state: State, changes: Partial<Job> = {}): Job {
  return {
    name: 'watch',
    lock: 'lock',
    follows: { tables: ['watches'], settings: ['setting:'], online: true },
    run: async (run) => {
      state.runs.push(run);
      state.next = null;
    },
    nextAt: async () => (state.next === null ? null : new Date(state.next)),
    ...changes,
  };
}

let browser: JobBrowser;
let state: State;

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  browser = new JobBrowser();
  state = { next: null, runs: [] };
});
afterEach(() => vi.useRealTimers());

describe('when the background starts', () => {
  it('runs what is due, and sets no alarm when nothing is left', async () => {
    state.next = START - 1;
    await new JobRunner([job(state)], browser).start();
    expect(state.runs).toEqual([{ asked: false }]);
    expect(browser.alarm).toBeNull();
  });

  it('sets the alarm to the soonest of what is to come', async () => {
    const other = { next: START + 5_000, runs: [] };
    state.next = START + 90_000;
    await new JobRunner([job(state), job(other, { name: 'bin' })], browser).start();
    expect([state.runs, other.runs]).toEqual([[], []]);
    expect(browser.alarm).toBe(START + 5_000);
  });

  it('goes on with the other jobs when one cannot even say when it is due', async () => {
    state.next = START;
    const broken = job(
      { next: null, runs: [] },
      { name: 'bin', nextAt: () => Promise.reject(new MenbeError('database-corrupt')) },
    );
    await new JobRunner([broken, job(state)], browser).start();
    expect(state.runs).toHaveLength(1);
    expect(browser.told).toContainEqual(['bin', { code: 'database-corrupt', detail: 'database-corrupt' }]);
  });
});

describe('when the alarm rings', () => {
  it('runs what is due and goes on to what comes next', async () => {
    const other = { next: START + 90_000, runs: [] };
    state.next = START + 60_000;
    const runner = new JobRunner([job(state), job(other, { name: 'bin' })], browser);
    await runner.start();
    vi.setSystemTime(START + 60_000);
    await runner.ring();
    expect([state.runs.length, other.runs.length]).toEqual([1, 0]);
    expect(browser.alarm).toBe(START + 90_000);
  });

  it('comes again soon when a job has still something to do, as while another context is at it', async () => {
    state.next = START;
    browser.held.add('lock');
    const runner = new JobRunner([job(state)], browser);
    await runner.start();
    expect(state.runs).toEqual([]);
    expect(browser.alarm).toBe(START + 30_000);
    browser.held.clear();
    vi.setSystemTime(START + 30_000);
    await runner.ring();
    expect(state.runs).toHaveLength(1);
    expect(browser.alarm).toBeNull();
  });
});

describe('when something changes', () => {
  it('asks only the jobs that follow it, once for changes that come together', async () => {
    const other = { next: START, runs: [] };
    const runner = new JobRunner(
      [job(state), job(other, { name: 'bin', follows: { tables: ['pages'] } })],
      browser,
    );
    state.next = START;
    runner.changed({ tables: ['watches'] });
    runner.changed({ tables: ['watches', 'contents'] });
    await browser.settle();
    expect([state.runs.length, other.runs.length]).toEqual([1, 0]);
  });

  it('runs again when a change comes in the middle of a run, as what the run looked at is old', async () => {
    const ends: (() => void)[] = [];
    const slow = job(state, {
      run: async (run) => {
        state.runs.push(run);
        await new Promise<void>((end) => ends.push(end));
        if (state.runs.length === 2) state.next = null;
      },
    });
    const runner = new JobRunner([slow], browser);
    state.next = START;
    const started = runner.start();
    await vi.advanceTimersByTimeAsync(0);
    runner.changed({ tables: ['watches'] });
    const settled = browser.settle();
    await vi.advanceTimersByTimeAsync(0);
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    ends[1]?.();
    await Promise.all([started, settled]);
    expect(state.runs).toHaveLength(2);
  });

  it('forgets what was due by the old settings', async () => {
    state.next = START + 10_000;
    const runner = new JobRunner([job(state)], browser);
    await runner.start();
    state.next = START + 90_000;
    runner.changed({ settings: ['setting:interval'] });
    await browser.settle();
    expect(browser.alarm).toBe(START + 90_000);
  });

  it('runs what waits for the network when it is back', async () => {
    state.next = START + 90_000;
    const runner = new JobRunner([job(state)], browser);
    runner.changed('online');
    await browser.settle();
    expect(state.runs).toHaveLength(1);
  });
});

describe('when a run fails', () => {
  const failure = { code: 'quota-exceeded', detail: 'quota-exceeded' };

  it('tells it, and tries again ever later until it succeeds, which is told too', async () => {
    let broken = true;
    state.next = START;
    const runner = new JobRunner(
      [
        job(state, {
          run: async () => {
            if (broken) throw new MenbeError('quota-exceeded');
            state.next = null;
          },
        }),
      ],
      browser,
    );
    await runner.start();
    expect(browser.told).toEqual([['watch', failure]]);
    expect(browser.alarm).toBe(START + 60_000);
    vi.setSystemTime(START + 60_000);
    await runner.ring();
    expect(browser.alarm).toBe(START + 60_000 + 120_000);
    broken = false;
    vi.setSystemTime(START + 180_000);
    await runner.ring();
    expect(browser.told.at(-1)).toEqual(['watch', null]);
    expect(browser.alarm).toBeNull();
  });

  it('says so to whoever asked for it', async () => {
    const runner = new JobRunner(
      [job(state, { run: () => Promise.reject(new MenbeError('quota-exceeded')) })],
      browser,
    );
    expect(await runner.ask('watch')).toEqual({ ok: false, error: failure });
  });
});

it('does what the user asks for even where another context is at it, and says that it was asked', async () => {
  browser.held.add('lock');
  const runner = new JobRunner([job(state)], browser);
  expect(await runner.ask('watch')).toEqual({ ok: true, value: null });
  expect(state.runs).toEqual([{ asked: true }]);
});

it('sets the alarm at once for work that is about to begin, so that a background that is stopped comes back', async () => {
  state.next = START;
  const runner = new JobRunner([job(state)], browser);
  await runner.expect('watch');
  expect(state.runs).toEqual([]);
  expect(browser.alarm).toBe(START + 30_000);
});
