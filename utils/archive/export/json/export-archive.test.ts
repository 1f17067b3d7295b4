import { describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../../tests/support/builders';
import { copiesOf } from '../../../../tests/support/copies-of';
import { exportText } from '../../../../tests/support/export-text';
import type { MenbeDatabase } from '../../../db/database';
import { verifyExport } from '../../../verify/verify-export';
import { saveCapture } from '../../capture/save-capture';
import { recordEntries } from '../../ledger/record-entries';
import { deletePages, restorePages } from '../../pages/delete-pages';
import { exportArchive } from './export-archive';

const urlOf = (n: number) => `https://xeber.example/${n}`;
/** More than what is written at once: 1 MiB. */
const LONG = 'Uzun mətn. '.repeat(90_000);

async function archiveOf(numbers: number[], text = 'Mətn.'): Promise<MenbeDatabase> {
  const db = aDatabase();
  for (const n of numbers) await saveCapture(db, anArticle({ url: urlOf(n), text: `${n} ${text}` }), at(n));
  return db;
}

/** Of long texts, one of them in the bin. */
const aLongArchive = copiesOf(async () => {
  const db = await archiveOf([1, 2, 3, 4], LONG);
  await deletePages(db, [urlOf(4)], minute(5));
  return db;
});

/** Exports all, and does something while the first item is being written. */
async function exportedWhile(db: MenbeDatabase, happens: () => Promise<unknown>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  let happened: Promise<unknown> | null = null;
  await exportArchive(db, {
    scope: { kind: 'all' },
    exportedAt: minute(0),
    generator: 'Menbe test',
    write: async (chunk) => {
      chunks.push(chunk.slice());
      await (happened ??= happens());
    },
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  return chunks;
}

async function verified(chunks: readonly Uint8Array[]) {
  const { problems, checked } = await verifyExport(
    (async function* () {
      yield* chunks;
    })(),
  );
  return { problems, snapshots: checked.snapshots };
}

describe('an export of all is whole by its own ledger', () => {
  it.each<[string, (db: MenbeDatabase) => Promise<unknown>, number]>([
    ['a page is archived', (db) => saveCapture(db, anArticle({ url: urlOf(7) }), at(7)), 4],
    [
      'a page is archived and put into the bin',
      async (db) => {
        await saveCapture(db, anArticle({ url: urlOf(7) }), at(7));
        await deletePages(db, [urlOf(7)], minute(8));
      },
      3,
    ],
    ['a page comes back from the bin', (db) => restorePages(db, [urlOf(4)]), 4],
    ['a page in the bin is archived again', (db) => saveCapture(db, anArticle({ url: urlOf(4) }), at(9)), 5],
    ['a page goes into the bin', (db) => deletePages(db, [urlOf(1)], minute(9)), 3],
    [
      'a page goes into the bin and comes back',
      async (db) => {
        await deletePages(db, [urlOf(1)], minute(9));
        await restorePages(db, [urlOf(1)]);
      },
      3,
    ],
    ['a page changes', (db) => saveCapture(db, anArticle({ url: urlOf(2), text: 'Başqa mətn' }), at(9)), 4],
  ])('also where, while it is written, %s', async (_what, happens, snapshots) => {
    const db = await aLongArchive();
    expect(await verified(await exportedWhile(db, () => happens(db)))).toEqual({ problems: [], snapshots });
  });

  it('also where a page was in the bin before there was a ledger', async () => {
    const db = await archiveOf([1, 2]);
    const [first] = await db.ledger.toArray();
    await db.pages.update(urlOf(2), { deleted: 1, deletedAt: '2020-01-01T00:00:00.000Z' });
    expect(first && first.at > '2020-01-01').toBe(true);
    for (let time = 1; time <= 2; time++) {
      const chunk = new TextEncoder().encode(await exportText(db));
      expect(await verified([chunk])).toEqual({ problems: [], snapshots: 1 });
    }
    expect(await db.ledger.filter(({ kind }) => kind === 'binned').count()).toBe(1);
  });

  it('and says so where the ledger tells of what is lost', async () => {
    const db = await archiveOf([1]);
    const [entry] = await db.ledger.filter(({ kind }) => kind === 'capture').toArray();
    if (entry?.kind !== 'capture') throw new Error('Nothing was archived.');
    await recordEntries(db, [{ kind: 'capture', subject: { ...entry.subject, snapshotId: 'lost' } }]);
    const { problems } = await verified([new TextEncoder().encode(await exportText(db))]);
    expect(problems).toMatchObject([{ code: 'snapshot-missing', snapshotId: 'lost' }]);
  });
});
