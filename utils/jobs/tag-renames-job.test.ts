import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { anArticle, at, minute } from '../../tests/support/builders';
import { JobBackground } from '../../tests/support/job-background';
import { saveCapture } from '../archive/capture/save-capture';
import { addTag } from '../archive/tags/change-tags';
import { listTags } from '../archive/tags/list-tags';
import { getDatabase } from '../db/database';
import type { TagRenameRecord } from '../model/records';
import { tagRenamesJob } from './tag-renames-job';

const URLS = ['https://xeber.example/az/1', 'https://xeber.example/az/2'];
const db = getDatabase();
let background: JobBackground;

beforeEach(async () => {
  vi.useFakeTimers({ now: minute(9), toFake: ['Date'] });
  await db.delete();
  await db.open();
  for (const url of URLS) await saveCapture(db, anArticle({ url }), at(0));
  background = new JobBackground(tagRenamesJob);
});
afterEach(() => vi.useRealTimers());

/** Leaves what a rename leaves whose page was closed after the first of two sources. */
async function closeInTheMiddle(from: string, to: string): Promise<void> {
  await addTag(db, URLS.slice(0, 1), to, { now: minute(1) });
  await addTag(db, URLS.slice(1), from, { now: minute(1) });
  const note: TagRenameRecord = { name: `renaming:${from}`, value: minute(1).getTime(), from, to };
  await db.meta.put(note);
}

it('ends a rename whose page was closed in the middle', async () => {
  await closeInTheMiddle('dəniz', 'Xəzər');
  await background.start();
  expect(await listTags(db)).toMatchObject([{ tag: 'Xəzər', count: 2 }]);
  expect(background.alarm).toBeNull();
});

it('tries again what failed, and ends it then', async () => {
  await closeInTheMiddle('dəniz', 'Xəzər');
  const broken = vi.spyOn(db.watchedTags, 'bulkGet').mockRejectedValue(new Error('broken'));
  await background.start();
  expect(background.browser.told).toMatchObject([
    ['tag-renames', { detail: expect.stringContaining('broken') }],
  ]);
  broken.mockRestore();
  await background.ring();
  expect(await listTags(db)).toMatchObject([{ tag: 'Xəzər', count: 2 }]);
});

it('has nothing to do when no rename was interrupted', async () => {
  await background.start();
  expect([background.alarm, background.browser.told]).toEqual([null, []]);
});
