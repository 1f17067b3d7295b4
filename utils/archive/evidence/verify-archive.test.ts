import { expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { copiesOf } from '../../../tests/support/copies-of';
import { exportText } from '../../../tests/support/export-text';
import type { MenbeDatabase } from '../../db/database';
import { deletePages, emptyBin } from '../pages/delete-pages';
import { adoptInTurn } from '../ledger/adopt-snapshots';
import { recordEntries } from '../ledger/record-entries';
import { saveCapture } from '../capture/save-capture';
import { verifyArchive, type VerifyParts } from './verify-archive';

const urlOf = (n: number) => `https://xeber.example/${n}`;

const anArchive = copiesOf(async () => {
  const db = aDatabase();
  // As the background does when it starts
  await adoptInTurn(db);
  for (let n = 0; n < 70; n++)
    await saveCapture(db, anArticle({ url: urlOf(n), text: `Mətn ${n}` }), at(n % 50));
  await deletePages(db, [urlOf(3), urlOf(4)], minute(51));
  return db;
});

const verified = (db: MenbeDatabase, pageUrl: string | null = null, parts: VerifyParts = {}) =>
  verifyArchive(db, { pageUrl, parts, onProgress: () => undefined, signal: new AbortController().signal });

const idOf = async (db: MenbeDatabase, n: number) => (await db.pages.get(urlOf(n)))?.newestSnapshotId ?? '';

it('finds nothing wrong with an archive that nobody touched, also after a purge', async () => {
  const db = await anArchive();
  await emptyBin(db, new Date(minute(51).getTime() + 40 * 86_400_000), 30);
  const progress: number[] = [];
  const result = await verifyArchive(db, {
    pageUrl: null,
    onProgress: ({ done, total }) => progress.push(done / total),
    signal: new AbortController().signal,
  });
  expect(result).toMatchObject({ problemCount: 0, checked: { snapshots: 68, entries: 75, signatures: 74 } });
  expect(progress.at(-1)).toBe(1);
  expect(await verified(db, urlOf(5))).toMatchObject({ problemCount: 0, checked: { snapshots: 1 } });
});

it.each<[string, string, (db: MenbeDatabase, id: string) => Promise<unknown>]>([
  ['a changed text', 'content-hash', (db, id) => db.contents.update(id, { text: 'other' })],
  [
    'a changed text with its hash',
    'content-hash',
    async (db, id) => {
      const other = aDatabase();
      const { snapshotId } = await saveCapture(other, anArticle({ text: 'other' }), at(1));
      const sha256 = (await other.snapshots.get(snapshotId))?.sha256;
      await db.contents.update(id, { text: 'other' });
      await db.snapshots.update(id, { sha256 });
    },
  ],
  [
    'a changed address',
    'record-hash',
    (db, id) => db.snapshots.update(id, { canonicalUrl: 'https://a.example/' }),
  ],
  ['a lost text', 'content-missing', (db, id) => db.contents.delete(id)],
  ['a lost snapshot', 'snapshot-missing', (db, id) => db.snapshots.delete(id)],
  ['a lost entry', 'entry-missing', (db, id) => db.ledger.where('subject.snapshotId').equals(id).delete()],
])('says what was changed behind its back, and where: %s', async (_what, code, change) => {
  const db = await anArchive();
  const id = await idOf(db, 20);
  await change(db, id);
  for (const scope of [null, urlOf(20)]) {
    const { problems } = await verified(db, scope);
    expect(problems.find((problem) => problem.code === code)).toMatchObject({ snapshotId: id });
  }
  expect((await verified(db, urlOf(21))).problems.filter(({ snapshotId }) => snapshotId)).toEqual([]);
});

it.each<[string, string, (db: MenbeDatabase) => Promise<unknown>]>([
  ['an entry was changed', 'entry-hash', (db) => db.ledger.update(9, { at: minute(0).toISOString() })],
  ['an entry is gone', 'entry-order', (db) => db.ledger.delete(9)],
  ['a signature is gone', 'entry-unsigned', (db) => db.ledger.update(73, { signature: null })],
  ['two snapshots are not in the chain', 'entry-missing', (db) => db.ledger.where('seq').above(69).delete()],
])('says when %s', async (_what, code, change) => {
  const db = await anArchive();
  await change(db);
  expect((await verified(db)).problems.map((problem) => problem.code)).toContain(code);
});

it('says that a deleted snapshot is back when somebody put it back', async () => {
  const db = await anArchive();
  const id = await idOf(db, 3);
  const rows = [await db.snapshots.get(id), await db.contents.get(id)] as const;
  await emptyBin(db, new Date(minute(51).getTime() + 40 * 86_400_000), 30);
  await db.snapshots.add(rows[0] as never);
  await db.contents.add(rows[1] as never);
  expect((await verified(db)).problems).toMatchObject([{ code: 'deleted-present', snapshotId: id }]);
});

it('takes in what was archived before there was a ledger, however often it is interrupted', async () => {
  const db = await anArchive();
  await db.ledger.clear();
  await db.evidenceState.clear();
  const stop = new AbortController();
  stop.abort();
  const request = { pageUrl: null, onProgress: () => undefined, signal: stop.signal };
  await expect(verifyArchive(db, request)).rejects.toThrow();
  expect(await db.ledger.count()).toBe(51);
  expect(await verified(db)).toMatchObject({ problemCount: 0, checked: { snapshots: 70, entries: 71 } });
  expect((await db.ledger.toArray()).filter(({ signature }) => signature)).toHaveLength(3);
  // An export tells of the two pages that were in the bin by then, once.
  for (let time = 1; time <= 2; time++) await exportText(db);
  expect(await db.ledger.count()).toBe(73);
});

it('checks attachments and time tokens that others read', async () => {
  const db = await anArchive();
  const file = {
    snapshotId: await idOf(db, 1),
    name: 'a.png',
    kind: 'screenshot',
    mediaType: 'image/png',
    size: 1,
  };
  await recordEntries(db, [{ kind: 'attachment', subject: { ...file, sha256: 'a'.repeat(64) } }]);
  const codes = async (sha256: string | null) =>
    (
      await verified(db, null, {
        attachments: async function* () {
          yield [{ ...file, sha256 }];
        },
      })
    ).problems.map(({ code }) => code);
  expect(await codes('a'.repeat(64))).toEqual([]);
  expect(await codes('b'.repeat(64))).toEqual(['attachment-hash']);
  expect(await codes(null)).toEqual(['attachment-missing']);
  const said = { kind: 'block', height: 1, merkleRoot: 'b'.repeat(64) } as const;
  const stated = [{ ...said, authority: 'https://tsa.example/', size: 4, latest: null }];
  const times = { tokens: async () => [{}], check: async () => ({ times: stated, wrong: [] }) };
  expect(await verified(db, null, { times })).toMatchObject({ times: stated, checked: { times: 1 } });
});

it('is not disturbed by what is archived while it runs', async () => {
  const db = await anArchive();
  let saved = false;
  const { problems } = await verifyArchive(db, {
    pageUrl: null,
    onProgress: () => {
      if (!saved) void saveCapture(db, anArticle({ url: urlOf(500) }), at(0));
      saved = true;
    },
    signal: new AbortController().signal,
  });
  expect(problems).toEqual([]);
});
