import { describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { exportText } from '../../../tests/support/export-text';
import type { MenbeDatabase } from '../../db/database';
import type { EvidenceProblem } from '../../model/evidence';
import { verifyExport } from '../../verify/verify-export';
import { fileOf, planAttachments, type PlannedKind } from '../attachments/plan-attachments';
import { listAttachments } from '../attachments/read-attachments';
import { removeAttachments } from '../attachments/remove-attachments';
import { storeAttachment } from '../attachments/store-attachment';
import { deletePages, emptyBin } from '../pages/delete-pages';
import { saveCapture } from '../capture/save-capture';
import { exportParts, verifyParts } from './archive-parts';
import { verifyArchive } from './verify-archive';

const urlOf = (n: number) => `https://xeber.example/${n}`;

/** Keeps a picture and a copy of a page's newest snapshot; returns its id. */
async function attach(db: MenbeDatabase, n: number, kinds: PlannedKind[]): Promise<string> {
  const id = (await db.pages.get(urlOf(n)))?.newestSnapshotId ?? '';
  const source = { tabId: 1, url: urlOf(n), timeOrigin: 5, attempts: 0 };
  const plan = { source, now: minute(1), copyType: 'mhtml' } as const;
  for (const row of await planAttachments(db, id, kinds, plan))
    await storeAttachment(
      db,
      row,
      { bytes: new Blob([`${row.name} of ${n}`]), missing: [] },
      { now: minute(2) },
    );
  return id;
}

/** Page 1 with a screenshot and a copy, page 2 with a screenshot. */
async function anArchive(): Promise<{ db: MenbeDatabase; id: string }> {
  const db = aDatabase();
  for (const n of [1, 2]) await saveCapture(db, anArticle({ url: urlOf(n), text: `Mətn ${n}` }), at(n));
  const id = await attach(db, 1, ['screenshot', 'page-copy']);
  await attach(db, 2, ['screenshot']);
  return { db, id };
}

async function byLibrary(db: MenbeDatabase, pageUrl: string | null = null): Promise<EvidenceProblem[]> {
  const signal = new AbortController().signal;
  const parts = verifyParts(db);
  return (await verifyArchive(db, { pageUrl, parts, onProgress: () => undefined, signal })).problems;
}

async function byExport(db: MenbeDatabase, parts = exportParts(db)): Promise<EvidenceProblem[]> {
  const text = await exportText(db, { kind: 'all' }, parts);
  const bytes = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  return (await verifyExport(bytes)).problems;
}

const both = async (db: MenbeDatabase) => [await byLibrary(db), await byExport(db)];

describe('an attachment that the ledger tells of', () => {
  it('is missed by the archive, by its page and by an export when it is not there', async () => {
    const { db, id } = await anArchive();
    expect(await both(db)).toEqual([[], []]);
    await db.attachments.delete([id, 'page-copy', fileOf('page-copy', 'mhtml').name]);
    const missing = { code: 'attachment-missing', seq: 5, snapshotId: id, line: null, detail: 'page.mhtml' };
    expect(await both(db)).toEqual([[missing], [missing]]);
    expect(await byLibrary(db, urlOf(1))).toEqual([missing]);
    expect(await byLibrary(db, urlOf(2))).toEqual([]);
  });

  it('is missed when its bytes are not there, once', async () => {
    const { db, id } = await anArchive();
    const [copy] = await listAttachments(db, id);
    await db.blobs.delete(copy?.sha256 ?? '');
    expect(await byLibrary(db)).toMatchObject([{ code: 'attachment-missing', seq: 5, detail: 'page.mhtml' }]);
  });

  it('is not missed when the user removed it, alone or with its page', async () => {
    const { db, id } = await anArchive();
    await removeAttachments(db, (await listAttachments(db, id)).slice(0, 1));
    expect(await both(db)).toEqual([[], []]);
    await deletePages(db, [urlOf(1)], minute(4));
    expect(await both(db)).toEqual([[], []]);
    await emptyBin(db, new Date(minute(5).getTime() + 31 * 86_400_000), 30);
    expect(await both(db)).toEqual([[], []]);
  });

  it('is exported as the chain in the file tells of it, though others come and go meanwhile', async () => {
    const { db, id } = await anArchive();
    const parts = exportParts(db);
    let changed = false;
    const attachments = async function* () {
      const change = async () => {
        changed = true;
        await removeAttachments(db, (await listAttachments(db, id)).slice(0, 1));
        await attach(db, 2, ['full-screenshot']);
      };
      if (!changed) await change();
      yield* parts.attachments?.() ?? [];
    };
    expect(await byExport(db, { ...parts, attachments })).toEqual([]);
    expect(changed).toBe(true);
    expect(await both(db)).toEqual([[], []]);
  });

  it('is not missed when it comes or goes while the archive is verified', async () => {
    const { db, id } = await anArchive();
    const parts = verifyParts(db);
    const attachments = async function* () {
      await removeAttachments(db, (await listAttachments(db, id)).slice(0, 1));
      await attach(db, 2, ['full-screenshot']);
      yield* parts.attachments?.(null) ?? [];
    };
    const signal = new AbortController().signal;
    const request = { pageUrl: null, onProgress: () => undefined, signal };
    const { problems } = await verifyArchive(db, { ...request, parts: { attachments } });
    expect(problems).toEqual([]);
  });
});
