import { beforeEach, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import { readKeptBytes } from '../../db/kept-bytes';
import { planAttachments } from '../attachments/plan-attachments';
import { removeKind } from '../attachments/remove-attachments';
import { storeAttachment } from '../attachments/store-attachment';
import { saveCapture } from '../capture/save-capture';
import { exportArchive } from '../export/json/export-archive';
import { importArchive } from '../import/import-archive';
import { countKeptBytes } from './count-kept-bytes';
import { deletePages, emptyBin, removePages } from './delete-pages';

const { signal } = new AbortController();
const silent = () => undefined;

let db: MenbeDatabase;
beforeEach(async () => {
  db = aDatabase();
  await countKeptBytes(db);
});

const archive = (name: string, text: string, n: number) =>
  saveCapture(db, anArticle({ url: `https://a.example/${name}`, text, html: `<p>${text}</p>` }), at(n));

async function keepFile(snapshotId: string, text: string): Promise<void> {
  const source = { tabId: 1, url: 'https://a.example/', timeOrigin: 5, attempts: 0 };
  const plan = { source, now: minute(1), copyType: 'mhtml' as const };
  const [row] = await planAttachments(db, snapshotId, ['page-copy'], plan);
  if (row) await storeAttachment(db, row, { bytes: new Blob([text]), missing: [] }, { now: minute(2) });
}

/** What is kept, and what a count from the beginning comes to. */
async function kept(): Promise<[number | null, number | null]> {
  const added = await readKeptBytes(db);
  await db.meta.delete('bytes');
  await countKeptBytes(db);
  return [added, await readKeptBytes(db)];
}

it('is what was added and not removed, whatever is done to the archive', async () => {
  expect(await kept()).toEqual([0, 0]);
  const { pageUrl, snapshotId } = await archive('one', 'First words.', 1);
  await archive('one', 'Other words, in “quotes”.', 2);
  await archive('one', 'Other words, in “quotes”.', 3);
  await archive('two', 'A second page.', 4);
  const [texts, counted] = await kept();
  expect(texts).toBe(counted);
  expect(texts).toBeGreaterThan(100);

  await keepFile(snapshotId, 'x'.repeat(5000));
  expect(await kept()).toEqual([(texts ?? 0) + 5000, (texts ?? 0) + 5000]);
  await removeKind(db, 'page-copy');
  expect(await kept()).toEqual([texts, texts]);
  await keepFile(snapshotId, 'y'.repeat(700));

  await deletePages(db, [pageUrl], minute(5));
  expect(await kept()).toEqual([(texts ?? 0) + 700, (texts ?? 0) + 700]);
  await removePages(db, [pageUrl], silent, signal);
  const left = 'A second page.'.length * 2 + '<p></p>'.length;
  expect(await kept()).toEqual([left, left]);
  await deletePages(db, ['https://a.example/two'], minute(6));
  await emptyBin(db, new Date(Date.UTC(2027, 0, 1)), 30);
  expect(await kept()).toEqual([0, 0]);
});

it('counts what is imported', async () => {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  await archive('one', 'First words.', 1);
  await exportArchive(db, {
    scope: { kind: 'all' },
    exportedAt: minute(2),
    generator: 'Menbe test',
    write: async (chunk) => void chunks.push(chunk.slice()),
    onProgress: silent,
    signal,
  });
  const [before] = await kept();
  db = aDatabase();
  await countKeptBytes(db);
  await importArchive(db, new Blob(chunks), {
    dryRun: false,
    now: minute(3),
    isSafeHtml: () => true,
    onProgress: silent,
    signal,
  });
  expect(await kept()).toEqual([before, before]);
});

it('is counted once for an archive that has not counted yet', async () => {
  db = aDatabase();
  await archive('one', 'First words.', 1);
  expect(await readKeptBytes(db)).toBeNull();
  await countKeptBytes(db);
  expect(await readKeptBytes(db)).toBe('First words.'.length * 2 + '<p></p>'.length);
});
