import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anArticle, at, minute } from '../../tests/support/builders';
import { type CalendarFixture, startCalendar } from '../../tests/support/calendar-fixture';
import { JobBackground } from '../../tests/support/job-background';
import { saveCapture } from '../archive/capture/save-capture';
import { getDatabase } from '../db/database';
import { storeTimeSettings } from '../platform/time-settings';
import { trustedTimeJob } from './trusted-time-job';

const db = getDatabase();
let background: JobBackground;
let calendar: CalendarFixture;
let network: { onLine: boolean; userAgent: string };

/** So many minutes after the ninth, which is when the tests begin. */
const after = (minutes: number): string => minute(9 + minutes).toISOString();
const turn = (on: boolean) => storeTimeSettings({ on, authorities: [], calendars: [calendar.url] });
const archive = (n: number) => saveCapture(db, anArticle({ url: `https://xeber.example/az/${n}` }), at(n));
const states = async () => (await db.timeTokens.orderBy('size').toArray()).map(({ state }) => state);

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.permissions, { contains: vi.fn(async () => true) });
  network = { onLine: true, userAgent: '' };
  vi.stubGlobal('navigator', network);
  vi.useFakeTimers({ now: minute(9), toFake: ['Date'] });
  await db.delete();
  await db.open();
  await archive(0);
  calendar = await startCalendar();
  background = new JobBackground(trustedTimeJob);
  return () => calendar.close();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('does nothing while trusted time is off', async () => {
  await background.start();
  expect([background.alarm, calendar.submitted]).toEqual([null, []]);
});

it('begins when it is turned on, and ends when it is turned off', async () => {
  await background.hears(() => turn(true));
  expect(background.alarm).toBe(after(1));
  await background.hears(() => turn(false));
  expect(background.alarm).toBeNull();
});

it('sends a root, and goes on asking until Bitcoin has it', async () => {
  await background.hears(() => turn(true));
  await background.ring();
  expect([calendar.submitted.length, await states()]).toEqual([1, ['pending']]);
  expect(background.alarm).toBe(after(1 + 60));
  await background.ring();
  expect([calendar.asked.length, await states()]).toEqual([1, ['pending']]);
  calendar.confirm(900_000);
  await background.ring();
  expect(await states()).toEqual(['done']);
  expect(background.alarm).toBeNull();
});

it('stamps what is archived later, a minute after it at the earliest', async () => {
  await background.hears(() => turn(true));
  await background.ring();
  calendar.confirm(900_000);
  await background.ring();
  expect(background.alarm).toBeNull();
  vi.setSystemTime(minute(300));
  await background.hears(() => archive(1));
  expect(background.alarm).toBe(minute(301).toISOString());
  await background.ring();
  expect(calendar.submitted).toHaveLength(2);
});

it('goes on with what a background that was stopped had queued', async () => {
  await turn(true);
  await background.start();
  expect(background.alarm).toBe(after(1));
  vi.setSystemTime(minute(11));
  network.onLine = false;
  await trustedTimeJob.run({ asked: true });
  expect(await states()).toEqual(['queued']);
  network.onLine = true;
  vi.setSystemTime(minute(30));
  await background.start();
  expect(await states()).toEqual(['pending']);
});

it('sends what waits for the network when it is back', async () => {
  await turn(true);
  network.onLine = false;
  await trustedTimeJob.run({ asked: true });
  await background.start();
  expect(background.alarm).toBe(after(5));
  network.onLine = true;
  vi.setSystemTime(minute(14));
  await background.online();
  expect(await states()).toEqual(['pending']);
});
