import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { anArticle, at, minute } from '../../tests/support/builders';
import { JobBackground } from '../../tests/support/job-background';
import { saveCapture } from '../archive/capture/save-capture';
import { adoptSnapshots } from '../archive/ledger/adopt-snapshots';
import { getDatabase } from '../db/database';
import { ledgerJob } from './ledger-job';

const db = getDatabase();
let background: JobBackground;

const adopted = async () =>
  (await db.ledger.toArray()).flatMap(({ kind, subject }) =>
    kind === 'adopted' && 'snapshotId' in subject ? [subject.snapshotId] : [],
  );

beforeEach(async () => {
  vi.useFakeTimers({ now: minute(9), toFake: ['Date'] });
  await db.delete();
  await db.open();
  background = new JobBackground(ledgerJob);
});
afterEach(() => vi.useRealTimers());

/** Archives so many sources, and takes away all that the ledger says of them: as of the time before there was a ledger. */
async function archiveBeforeTheLedger(count: number): Promise<string[]> {
  for (let n = 0; n < count; n++)
    await saveCapture(db, anArticle({ url: `https://xeber.example/az/${n}` }), at(0));
  await db.ledger.clear();
  await db.evidenceState.delete('adopted');
  return db.snapshots.toCollection().primaryKeys();
}

it('takes all that is older than the ledger into it, more than go into one transaction', async () => {
  const ids = await archiveBeforeTheLedger(60);
  await background.start();
  expect((await adopted()).sort()).toEqual(ids);
  expect(background.alarm).toBeNull();
});

it('goes on where a background that was stopped had come to, and tells of nothing twice', async () => {
  const ids = await archiveBeforeTheLedger(60);
  await expect(adoptSnapshots(db, AbortSignal.abort())).rejects.toThrow();
  expect((await adopted()).length).toBeLessThan(60);
  await background.start();
  expect((await adopted()).sort()).toEqual(ids);
});

it('tries again what failed', async () => {
  const ids = await archiveBeforeTheLedger(2);
  const broken = vi.spyOn(db.contents, 'bulkGet').mockRejectedValue(new Error('broken'));
  await background.start();
  expect([await adopted(), background.browser.told.length]).toEqual([[], 1]);
  broken.mockRestore();
  await background.ring();
  expect((await adopted()).sort()).toEqual(ids);
});
