import { expect, it } from 'vitest';
import { anExportItem } from '../../../tests/support/an-export-item';
import { aDatabase } from '../../../tests/support/builders';
import { ArchiveKeys } from './archive-keys';
import { mergeNew, toCandidate } from './merge-batch';

const CONTEXT = { now: new Date('2026-12-01T00:00:00.000Z'), from: null, marks: true };

it('knows what is new, until it is noted', async () => {
  const keys = await ArchiveKeys.read(aDatabase());
  const candidate = await toCandidate(0, anExportItem({}));
  expect(keys.isNew(candidate)).toBe(true);
  keys.note([candidate]);
  expect(keys.isNew(candidate)).toBe(false);
});

it('merges as any other what somebody else has added meanwhile, and adds it once', async () => {
  const db = aDatabase();
  const candidate = await toCandidate(0, anExportItem({}));
  expect((await mergeNew(db, [candidate], CONTEXT)).steps).toMatchObject([{ step: { kind: 'add' } }]);
  expect((await mergeNew(db, [candidate], CONTEXT)).steps).toMatchObject([{ step: { kind: 'there' } }]);
  expect(await db.pages.toArray()).toMatchObject([{ snapshotCount: 1 }]);
  expect(await db.snapshots.count()).toBe(1);
  expect(await db.ledger.filter(({ kind }) => kind === 'import').count()).toBe(1);
  expect((await ArchiveKeys.read(db)).isNew(candidate)).toBe(false);
});
