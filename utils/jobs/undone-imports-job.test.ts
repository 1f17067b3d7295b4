import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { minute } from '../../tests/support/builders';
import { JobBackground } from '../../tests/support/job-background';
import { linkRequest } from '../../tests/support/link-request';
import { importLinks } from '../archive/link-import/import-links';
import { takeImportBack } from '../archive/links/undo-import';
import { getDatabase } from '../db/database';
import { offerOf } from '../import/offer/file-offer';
import { undoneImportsJob } from './undone-imports-job';

const db = getDatabase();
let background: JobBackground;
let importId: string;

beforeEach(async () => {
  vi.useFakeTimers({ now: minute(9), toFake: ['Date'] });
  await db.delete();
  await db.open();
  const file = new File(['https://a.example/1\nhttps://a.example/2\n'], 'list.txt');
  ({ importId } = await importLinks(db, await offerOf([file]), linkRequest({ now: minute(1) })));
  background = new JobBackground(undoneImportsJob);
});
afterEach(() => vi.useRealTimers());

const left = () => Promise.all([db.links, db.imports, db.importChanges].map((table) => table.count()));

it('takes out of the tables what was taken back by a page that was closed', async () => {
  await takeImportBack(db, importId);
  expect(await left()).toEqual([2, 1, 0]);
  await background.start();
  expect(await left()).toEqual([0, 0, 0]);
  expect(background.alarm).toBeNull();
});

it('tries again what failed', async () => {
  await takeImportBack(db, importId);
  const broken = vi.spyOn(db.links, 'bulkDelete').mockRejectedValue(new Error('broken'));
  await background.start();
  expect(background.browser.told).toMatchObject([
    ['undone-imports', { detail: expect.stringContaining('broken') }],
  ]);
  broken.mockRestore();
  await background.ring();
  expect(await left()).toEqual([0, 0, 0]);
});

it('has nothing to do as long as no import is undone', async () => {
  await background.start();
  expect([background.alarm, background.browser.told]).toEqual([null, []]);
  expect(await left()).toEqual([2, 1, 0]);
});
