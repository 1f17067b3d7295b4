import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anArticle, at, minute } from '../../tests/support/builders';
import { saveCapture } from '../archive/capture/save-capture';
import { getDatabase } from '../db/database';
import { changeSetting } from '../platform/settings';
import { ALARM } from './browser-surroundings';
import type { Job } from './job';
import { startJobs } from './start-jobs';

/** A job that does what is due at `next`, and then waits for a change. */
const probe = vi.hoisted(() => ({ next: null as number | null, runs: 0 }));

vi.mock('./all-jobs', () => {
  const job: Job = {
    name: 'bin',
    lock: 'probe',
    follows: { tables: ['pages'], settings: ['setting:binDays'], online: true },
    run: async () => {
      probe.runs++;
      probe.next = null;
    },
    nextAt: async () => (probe.next === null ? null : new Date(probe.next)),
  };
  return { ALL_JOBS: [job] };
});

let online: () => void;

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(probe, { next: null, runs: 0 });
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, __: object, work: (lock: object) => Promise<void>) => work({}) },
  });
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => (online = listener));
  vi.useFakeTimers({ now: minute(9), toFake: ['Date', 'setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const runs = (count: number) => vi.waitFor(() => expect(probe.runs).toBe(count));

it('goes on with what is left when the background starts', async () => {
  probe.next = minute(1).getTime();
  startJobs();
  await runs(1);
});

it('sets an alarm to what comes next, and runs it when the alarm rings', async () => {
  probe.next = minute(20).getTime();
  startJobs();
  const alarm = await vi.waitFor(async () => {
    const set = await fakeBrowser.alarms.get(ALARM);
    if (!set) throw new Error('No alarm is set.');
    return set;
  });
  expect([alarm.scheduledTime, probe.runs]).toEqual([minute(20).getTime(), 0]);
  vi.setSystemTime(minute(20));
  await fakeBrowser.alarms.onAlarm.trigger(alarm);
  await runs(1);
  await vi.waitFor(async () => expect(await fakeBrowser.alarms.get(ALARM)).toBeUndefined());
});

it('looks again when a followed table is written to', async () => {
  startJobs();
  await vi.advanceTimersByTimeAsync(0);
  probe.next = minute(1).getTime();
  await saveCapture(getDatabase(), anArticle(), at(0));
  await vi.advanceTimersByTimeAsync(1_000);
  await runs(1);
});

it('looks again when a followed setting changes, but not when another does', async () => {
  startJobs();
  await vi.advanceTimersByTimeAsync(0);
  probe.next = minute(1).getTime();
  await changeSetting('theme', 'dark');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(probe.runs).toBe(0);
  await changeSetting('binDays', 7);
  await vi.advanceTimersByTimeAsync(1_000);
  await runs(1);
});

it('runs what waits for the network when it is back', async () => {
  startJobs();
  await vi.advanceTimersByTimeAsync(0);
  online();
  await vi.advanceTimersByTimeAsync(1_000);
  await runs(1);
});

it('removes an alarm that an earlier Menbe set', async () => {
  startJobs();
  await fakeBrowser.alarms.create('bin', { when: minute(30).getTime() });
  const [old] = await fakeBrowser.alarms.getAll();
  if (old) await fakeBrowser.alarms.onAlarm.trigger(old);
  await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('bin')).toBeUndefined());
  expect(probe.runs).toBe(0);
});
