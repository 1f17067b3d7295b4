import { describe, expect, it, vi } from 'vitest';
import { anMhtml } from '../../../tests/support/an-mhtml';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import type { AttachmentSource } from '../../model/attachment';
import { deletePages, emptyBin } from '../pages/delete-pages';
import { saveCapture } from '../capture/save-capture';
import { keepImages } from './keep-images';
import { failAttachment, planAttachments, putOffAttachment, unfinishedAttachments } from './plan-attachments';
import { attachmentUse, listAttachments, readAttachment } from './read-attachments';
import { removeAttachments, removeKind } from './remove-attachments';
import { storeAttachment, sweepBlobs } from './store-attachment';

const SOURCE: AttachmentSource = { tabId: 1, url: 'https://xeber.example/az/1', timeOrigin: 5, attempts: 0 };
const PLAN = { source: SOURCE, now: minute(1), copyType: 'mhtml' as const };

async function anArchive(html = '<p>a</p>') {
  const db = aDatabase();
  const { snapshotId, pageUrl } = await saveCapture(db, anArticle({ html, text: 'a' }), at(0));
  return { db, snapshotId, pageUrl };
}

async function keep(db: Awaited<ReturnType<typeof anArchive>>['db'], snapshotId: string, text: string) {
  const [row] = await planAttachments(db, snapshotId, ['page-copy'], PLAN);
  if (!row) throw new Error('nothing planned');
  await storeAttachment(
    db,
    row,
    { bytes: new Blob([text]), missing: ['https://a.example/gone.png'] },
    { now: minute(2) },
  );
}

describe('keeping', () => {
  it('writes down what is to be kept before it is made, and once only', async () => {
    const { db, snapshotId } = await anArchive();
    await planAttachments(db, snapshotId, ['screenshot', 'page-copy'], PLAN);
    expect((await unfinishedAttachments(db)).map(({ name, source }) => [name, source])).toEqual([
      ['page.mhtml', SOURCE],
      ['screenshot.png', SOURCE],
    ]);
    await keep(db, snapshotId, 'x');
    expect(await planAttachments(db, snapshotId, ['page-copy'], PLAN)).toEqual([]);
  });

  it('gives back the very bytes, packed where that helps', async () => {
    const { db, snapshotId } = await anArchive();
    const text = 'the same words again and again '.repeat(1000);
    await keep(db, snapshotId, text);
    const [row] = await listAttachments(db, snapshotId);
    expect(row).toMatchObject({
      state: 'done',
      size: text.length,
      source: null,
      capturedAt: minute(2).toISOString(),
    });
    expect(row?.missing).toEqual(['https://a.example/gone.png']);
    const [blob] = await db.blobs.toArray();
    expect(blob?.encoding).toBe('gzip');
    expect(blob?.bytes.size).toBeLessThan(text.length / 10);
    expect(await (await readAttachment(db, row as never)).text()).toBe(text);
  });

  it('says that a file is damaged instead of showing other bytes', async () => {
    const { db, snapshotId } = await anArchive();
    await keep(db, snapshotId, 'x');
    const [row] = await listAttachments(db, snapshotId);
    await db.blobs.toCollection().modify({ bytes: new Blob(['y']) });
    await expect(readAttachment(db, row as never)).rejects.toThrow('hash differs');
    await db.blobs.clear();
    await expect(readAttachment(db, row as never)).rejects.toThrow('no bytes');
  });

  it('notes why something could not be kept, and tries again with the next capture', async () => {
    const { db, snapshotId } = await anArchive();
    const [row] = await planAttachments(db, snapshotId, ['screenshot'], PLAN);
    await failAttachment(db, row as never, { problem: 'tab-gone', detail: 'No tab with id: 1.' });
    expect(await listAttachments(db, snapshotId)).toMatchObject([
      { state: 'failed', problem: 'tab-gone', detail: 'No tab with id: 1.' },
    ]);
    expect(await planAttachments(db, snapshotId, ['screenshot'], PLAN)).toHaveLength(1);
  });

  it('puts off what its tab has to be in front for, and makes it then', async () => {
    const { db, snapshotId } = await anArchive();
    const [row] = await planAttachments(db, snapshotId, ['screenshot'], PLAN);
    await putOffAttachment(db, row as never, { problem: 'tab-hidden', detail: 'before' });
    const [waiting] = await unfinishedAttachments(db);
    expect(waiting).toMatchObject({ state: 'waiting', problem: 'tab-hidden', source: SOURCE });
    await storeAttachment(
      db,
      waiting as never,
      { bytes: new Blob(['png']), missing: [] },
      { now: minute(2) },
    );
    expect(await listAttachments(db, snapshotId)).toMatchObject([{ state: 'done', problem: null }]);
    await putOffAttachment(db, row as never, { problem: 'tab-hidden', detail: 'late' });
    expect(await unfinishedAttachments(db)).toEqual([]);
  });

  it('takes the pictures of the article out of the page copy', async () => {
    const { db, snapshotId } = await anArchive(
      '<p><img src="https://xeber.example/1.png"><img src="https://xeber.example/2.png"></p>',
    );
    const [row] = await planAttachments(db, snapshotId, ['page-copy'], PLAN);
    const copy = anMhtml(
      { type: 'text/html', body: '' },
      { type: 'image/png', location: 'https://xeber.example/1.png', encoding: 'base64', body: 'AAEC' },
    );
    const missing = await keepImages(
      db,
      { row: row as never, file: { bytes: new Blob([copy]), missing: [] } },
      [],
      { now: minute(2) },
    );
    expect(missing).toEqual(['https://xeber.example/2.png']);
    const images = (await listAttachments(db, snapshotId)).filter(({ kind }) => kind === 'image');
    expect(images).toMatchObject([
      {
        name: 'image-001.png',
        mediaType: 'image/png',
        url: 'https://xeber.example/1.png',
        from: 'https://xeber.example/1.png',
        size: 3,
        state: 'done',
      },
    ]);
  });

  it('lets more urgent work go first, and leaves no bytes behind that nothing names', async () => {
    const { db, snapshotId } = await anArchive();
    await keep(db, snapshotId, 'kept');
    await db.blobs.add({ sha256: 'f'.repeat(64), size: 1, bytes: new Blob(['x']), encoding: null });
    const [row] = await planAttachments(db, snapshotId, ['screenshot'], PLAN);
    const giveWay = vi.fn(async () => {
      expect(await listAttachments(db, snapshotId)).toMatchObject([{}, { state: 'pending' }]);
    });
    await storeAttachment(
      db,
      row as never,
      { bytes: new Blob(['png']), missing: [] },
      { now: minute(2), giveWay },
    );
    expect(giveWay).toHaveBeenCalled();
    await sweepBlobs(db);
    const named = (await listAttachments(db, snapshotId)).map(({ sha256 }) => sha256);
    expect((await db.blobs.toCollection().primaryKeys()).sort()).toEqual(named.sort());
  });

  it('keeps nothing for a snapshot that was removed for good meanwhile', async () => {
    const { db, snapshotId, pageUrl } = await anArchive();
    const [row] = await planAttachments(db, snapshotId, ['page-copy'], PLAN);
    await deletePages(db, [pageUrl], minute(1));
    await emptyBin(db, minute(60 * 24 * 3), 1);
    expect(
      await storeAttachment(db, row as never, { bytes: new Blob(['x']), missing: [] }, { now: minute(2) }),
    ).toBe(false);
    expect(await db.attachments.count()).toBe(0);
    expect(await db.blobs.count()).toBe(0);
  });
});

describe('removing', () => {
  it('keeps bytes as long as one attachment has them', async () => {
    const { db, snapshotId } = await anArchive();
    const other = await saveCapture(db, anArticle({ url: 'https://xeber.example/az/2', text: 'b' }), at(3));
    await keep(db, snapshotId, 'same');
    await keep(db, other.snapshotId, 'same');
    expect(await db.blobs.count()).toBe(1);
    await removeAttachments(db, await listAttachments(db, snapshotId));
    expect(await db.blobs.count()).toBe(1);
    await removeAttachments(db, await listAttachments(db, other.snapshotId));
    expect(await db.blobs.count()).toBe(0);
  });

  it('removes all of a kind and leaves the others', async () => {
    const { db, snapshotId } = await anArchive();
    await keep(db, snapshotId, 'copy');
    const [shot] = await planAttachments(db, snapshotId, ['screenshot'], PLAN);
    await storeAttachment(db, shot as never, { bytes: new Blob(['png']), missing: [] }, { now: minute(2) });
    expect(await attachmentUse(db)).toMatchObject({
      'page-copy': { count: 1, bytes: 4 },
      screenshot: { count: 1, bytes: 3 },
      image: { count: 0, bytes: 0 },
    });
    await removeKind(db, 'page-copy');
    expect((await listAttachments(db, snapshotId)).map(({ kind }) => kind)).toEqual(['screenshot']);
    expect(await db.contents.count()).toBe(1);
  });

  it('goes with a source that is removed for good', async () => {
    const { db, snapshotId, pageUrl } = await anArchive();
    await keep(db, snapshotId, 'copy');
    await deletePages(db, [pageUrl], minute(1));
    expect(await db.blobs.count()).toBe(1);
    await emptyBin(db, minute(60 * 24 * 3), 1);
    expect([await db.attachments.count(), await db.blobs.count()]).toEqual([0, 0]);
  });
});
