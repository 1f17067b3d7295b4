import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anArticle, at, minute } from '../../tests/support/builders';
import { JobBackground } from '../../tests/support/job-background';
import { saveCapture } from '../archive/capture/save-capture';
import { deletePages, restorePages } from '../archive/pages/delete-pages';
import { getDatabase } from '../db/database';
import { changeSetting } from '../platform/settings';
import { binJob } from './bin-job';

const [ONE, TWO] = ['https://xeber.example/az/1', 'https://xeber.example/az/2'];
const THIRTY_DAYS = 30 * 24 * 60 * 60_000;
const db = getDatabase();
let background: JobBackground;

/** The moment at which what was deleted then has been in the bin for thirty days. */
const expiryOf = (deleted: Date): string => new Date(deleted.getTime() + THIRTY_DAYS).toISOString();
const archived = () => db.pages.toCollection().primaryKeys();

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: minute(9), toFake: ['Date'] });
  await db.delete();
  await db.open();
  for (const url of [ONE, TWO]) await saveCapture(db, anArticle({ url }), at(0));
  background = new JobBackground(binJob);
});
afterEach(() => vi.useRealTimers());

it('waits for a change while nothing is in the bin', async () => {
  await background.start();
  expect(background.alarm).toBeNull();
});

it('removes one page after the other as its time comes, and then waits for a change', async () => {
  await background.hears(() => deletePages(db, [ONE], minute(1)));
  await background.hears(() => deletePages(db, [TWO], minute(5)));
  expect(background.alarm).toBe(expiryOf(minute(1)));
  await background.ring();
  expect(await archived()).toEqual([TWO]);
  expect(background.alarm).toBe(expiryOf(minute(5)));
  await background.ring();
  expect(await archived()).toEqual([]);
  expect(background.alarm).toBeNull();
});

it('removes when the background starts what should have gone while there was none', async () => {
  await deletePages(db, [ONE], minute(1));
  vi.setSystemTime(minute(1).getTime() + THIRTY_DAYS + 1);
  await background.start();
  expect(await archived()).toEqual([TWO]);
});

it('removes a highlight that was deleted, too', async () => {
  const [page] = await db.pages.toArray();
  const highlight = {
    id: 'h1',
    pageUrl: ONE,
    snapshotId: page?.newestSnapshotId ?? '',
    deletedAt: minute(2).toISOString(),
  };
  await background.hears(() => db.highlights.put(highlight as never));
  expect(background.alarm).toBe(expiryOf(minute(2)));
});

it('follows the setting of how long the bin keeps', async () => {
  await background.hears(() => deletePages(db, [ONE], minute(1)));
  await background.hears(() => changeSetting('binDays', 90));
  expect(background.alarm).toBe(new Date(minute(1).getTime() + 3 * THIRTY_DAYS).toISOString());
  await background.hears(() => changeSetting('binDays', 0));
  expect(background.alarm).toBeNull();
});

it('waits for nothing any more when all was taken out of the bin', async () => {
  await background.hears(() => deletePages(db, [ONE], minute(1)));
  await background.hears(() => restorePages(db, [ONE]));
  expect(background.alarm).toBeNull();
});
