// @vitest-environment jsdom
import 'fake-indexeddb/auto';
// The File of jsdom cannot be streamed.
import { Blob } from 'node:buffer';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { anMhtml } from '../../../tests/support/an-mhtml';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { linkRequest } from '../../../tests/support/link-request';
import { paragraphs } from '../../../tests/support/saved-pages';
import { fetchedPage, httpResponse, packedWarc } from '../../../tests/support/warc-file';
import type { MenbeDatabase } from '../../db/database';
import { offerOf } from '../../import/offer/file-offer';
import { storeAttachment } from '../attachments/store-attachment';
import { saveCapture } from '../capture/save-capture';
import { exportWacz } from '../export/wacz/export-wacz';
import { importLinks } from './import-links';

beforeAll(() => {
  vi.stubGlobal('Blob', Blob);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

type Content = Uint8Array<ArrayBuffer>;

async function imported(name: string, ...contents: Content[]) {
  const db = aDatabase();
  const file = Object.assign(new Blob(contents) as unknown as globalThis.Blob, { name });
  const { report } = await importLinks(db, await offerOf([file]), linkRequest());
  return { db, report };
}

it('makes sources of the pages of a WARC file, and keeps each as the server had sent it', async () => {
  const html = `<title>Порт</title><article><h1>Порт</h1>${paragraphs('считал')}</article>`;
  const bytes = Buffer.from(
    Array.from(html, (sign) => {
      const code = sign.charCodeAt(0);
      return code < 0x400 ? code : code - 0x350;
    }),
  );
  const response = httpResponse(bytes, { type: 'text/html; charset=windows-1251' });
  const { db, report } = await imported(
    'a.warc.gz',
    packedWarc(fetchedPage('https://a.example/1', response)),
  );
  expect(report).toMatchObject({ texts: 1, added: 1, problems: [], textProblems: [] });
  const [snapshot] = await db.snapshots.toArray();
  expect(snapshot).toMatchObject({
    url: 'https://a.example/1',
    imported: {
      format: 'warc',
      fileName: 'a.warc.gz',
      claimedArchivedAt: { value: '2013-07-30T20:52:04.000Z' },
    },
  });
  expect((await db.contents.get(snapshot?.id ?? ''))?.text).toContain('считал');
  expect(await db.attachments.toArray()).toMatchObject([{ kind: 'original', size: bytes.length }]);
});

const URLS = ['https://news.example/1?b=2&a=1', 'https://news.example/2'];
const HTML = `<article><h1>The quay</h1>${paragraphs()}</article>`;

/** A source with a copy of its page, and one without. */
async function written(): Promise<MenbeDatabase> {
  const db = aDatabase();
  const [kept = '', other = ''] = URLS;
  const article = { title: 'The quay', html: paragraphs(), text: 'The quay' };
  const { snapshotId } = await saveCapture(db, anArticle({ ...article, url: kept }), at(1));
  const row = {
    ...({ snapshotId, kind: 'page-copy', name: 'page.mhtml', pageUrl: kept, state: 'pending' } as const),
    ...{ mediaType: 'multipart/related', size: 0, sha256: '', url: null, capturedAt: '', problem: null },
    ...{ missing: [], source: null },
  };
  const body = `<html><head><title>The quay</title></head><body>${HTML}</body></html>`;
  const bytes = new Blob([
    anMhtml({ type: 'text/html', location: kept, body }),
  ]) as unknown as globalThis.Blob;
  await storeAttachment(db, row, { bytes, missing: [] }, { now: minute(2) });
  const text = 'The *council* said: “2 = 2”.\nIt is open, #1 in the list.';
  const html = '<p>The *council* said: “2 = 2”.</p><p>It is open, #1 in the list.</p>';
  await saveCapture(db, anArticle({ url: other, title: 'Açıqdır', html, text, byline: 'Mara Lind' }), at(3));
  return db;
}

it('brings back the pages of Menbe’s own web archive: the copies that were kept, else the articles', async () => {
  const chunks: Content[] = [];
  await exportWacz(await written(), {
    ...{ title: 'Pages', scope: { kind: 'all' }, exportedAt: minute(9), generator: 'Menbe test' },
    words: {
      ...{ notice: 'Not the page', source: 'Source', archivedAt: 'Archived', time: (iso) => iso },
      ...{ lang: 'en', dir: 'ltr' },
    },
    ...{ onProgress: () => undefined, signal: new AbortController().signal },
    write: async (chunk) => void chunks.push(chunk.slice()),
  });
  const { db, report } = await imported('menbe.wacz', ...chunks);
  expect(report).toMatchObject({ texts: 2, problems: [], textProblems: [] });
  const found = new Map((await db.snapshots.toArray()).map((row) => [row.url, row]));
  const [kept = '', other = ''] = URLS;
  expect(found.get(kept)).toMatchObject({ title: 'The quay', imported: { format: 'wacz' } });
  expect((await db.contents.get(found.get(kept)?.id ?? ''))?.text).toContain('counted every boat');
  expect(found.get(other)).toMatchObject({
    ...{ title: 'Açıqdır', byline: 'Mara Lind' },
    imported: { claimedArchivedAt: { value: at(3).now.toISOString() } },
  });
  expect((await db.contents.get(found.get(other)?.id ?? ''))?.text).toBe(
    'The *council* said: “2 = 2”.\nIt is open, #1 in the list.',
  );
});
