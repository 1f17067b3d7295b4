import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { anArticle, at, minute } from '../../tests/support/builders';
import { JobBackground } from '../../tests/support/job-background';
import { saveCapture } from '../archive/capture/save-capture';
import { indexArchive, indexStatus, rebuildIndex } from '../archive/index/build/index-archive';
import { getDatabase } from '../db/database';
import { indexJob } from './index-job';

const db = getDatabase();
let background: JobBackground;

beforeEach(async () => {
  vi.useFakeTimers({ now: minute(9), toFake: ['Date'] });
  await db.delete();
  await db.open();
  background = new JobBackground(indexJob);
});
afterEach(() => vi.useRealTimers());

/** Archives so many sources more. */
async function archive(count: number): Promise<void> {
  const before = await db.pages.count();
  for (let n = before; n < before + count; n++)
    await saveCapture(db, anArticle({ url: `https://xeber.example/az/${n}` }), at(0));
}

/** Archives so many sources of which no index knows, as of the time before there was one. */
async function archiveBeforeTheIndex(count: number): Promise<void> {
  await archive(count);
  await db.indexPending.clear();
}

const indexed = async (): Promise<boolean> => (await db.indexSegments.count()) > 0;

it('builds the index of an archive that has none', async () => {
  await archiveBeforeTheIndex(3);
  await background.start();
  expect([await indexed(), await indexStatus(db)]).toEqual([true, { pages: 3, checked: 3, pending: 0 }]);
  expect(background.alarm).toBeNull();
});

it('goes on with an index that a background which was stopped had begun', async () => {
  await archiveBeforeTheIndex(3);
  await expect(indexArchive(db, AbortSignal.abort())).rejects.toThrow();
  expect(await indexed()).toBe(false);
  await background.start();
  expect(await indexed()).toBe(true);
});

it('takes in what was archived since, once it is enough for a segment, whoever archived it', async () => {
  await background.start();
  await background.hears(() => archive(10));
  expect((await indexStatus(db)).pending).toBe(10);
  await background.hears(() => archive(60));
  expect([await indexed(), (await indexStatus(db)).pending]).toEqual([true, 0]);
});

it('builds an index anew that was dropped by a page which was closed then', async () => {
  await archiveBeforeTheIndex(3);
  await background.start();
  await rebuildIndex(db);
  await background.start();
  expect([await indexed(), (await indexStatus(db)).checked]).toEqual([true, 3]);
});

it('waits for another context that is at it, and looks again when the alarm rings', async () => {
  await archiveBeforeTheIndex(3);
  background.browser.held.add(indexJob.lock);
  await background.start();
  expect(await indexed()).toBe(false);
  background.browser.held.clear();
  await background.ring();
  expect(await indexed()).toBe(true);
});
