import { describe, expect, it } from 'vitest';
import { anMhtml } from '../../../../tests/support/an-mhtml';
import { aDatabase, anArticle, at, minute } from '../../../../tests/support/builders';
import {
  readWacz,
  type ReadWacz,
  recordAt,
  warcRecords,
  waczProblems,
} from '../../../../tests/support/read-wacz';
import type { MenbeDatabase } from '../../../db/database';
import { formatOf } from '../../../import/formats/import-formats';
import { deviceKey } from '../../ledger/device-key';
import { checkWacz } from '../../../wacz/check-wacz';
import { blobSource } from '../../../zip/byte-source';
import type { AttachmentKind } from '../../../model/attachment';
import { storeAttachment } from '../../attachments/store-attachment';
import { deletePages } from '../../pages/delete-pages';
import { saveCapture } from '../../capture/save-capture';
import { exportWacz, type WaczRequest } from './export-wacz';

const URLS = ['https://news.example/1?b=2&a=1', 'https://www.xəbər.example/2'].map(
  (url) => new URL(url).href,
);
const IMAGE = 'https://cdn.example/i.png';
const PIXELS = 'iVBORw0KGgo=';

/** An archive of sources at `URLS`. */
async function anArchive(count = 2): Promise<{ db: MenbeDatabase; ids: string[] }> {
  const db = aDatabase();
  const ids: string[] = [];
  for (const [index, url] of URLS.slice(0, count).entries()) {
    const article = anArticle({
      url,
      title: `Title ${index}`,
      text: `Text ${index}`,
      html: `<p>Text ${index}</p>`,
    });
    ids.push((await saveCapture(db, article, at(index))).snapshotId);
  }
  return { db, ids };
}

async function keep(
  db: MenbeDatabase,
  snapshotId: string,
  kind: AttachmentKind,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const names = { 'page-copy': 'page.mhtml', image: 'image-001.png' } as Record<string, string>;
  const row = {
    ...{ snapshotId, kind, name: names[kind] ?? `${kind}.png`, pageUrl: '', state: 'pending' as const },
    mediaType: kind === 'page-copy' ? 'multipart/related' : 'image/png',
    ...{ size: 0, sha256: '', url: kind === 'image' ? IMAGE : null, capturedAt: '', problem: null },
    ...{ missing: [], source: null },
  };
  await storeAttachment(db, row, { bytes: new Blob([bytes]), missing: [] }, { now: minute(9) });
}

const copyOf = (url: string) =>
  anMhtml(
    { type: 'text/html', location: url, body: `<h1>Page</h1><img src="${IMAGE}">` },
    { type: 'image/png', location: IMAGE, encoding: 'base64', body: PIXELS },
  );

async function exported(db: MenbeDatabase, changes: Partial<WaczRequest> = {}) {
  const chunks: Uint8Array[] = [];
  const report = await exportWacz(db, {
    scope: { kind: 'all' },
    exportedAt: minute(30),
    generator: 'Menbe 0.0.0',
    title: 'Pages',
    words: {
      notice: 'Not the page',
      source: 'Source',
      archivedAt: 'Archived',
      time: (iso) => iso,
      lang: 'en',
      dir: 'ltr',
    },
    write: async (chunk) => void chunks.push(chunk.slice()),
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  });
  const file = Buffer.concat(chunks);
  expect(file).toHaveLength(report.bytes);
  return { file, report };
}

const urls = ({ lines }: ReadWacz) => lines.map(({ url }) => url);

describe('exportWacz', () => {
  it('holds what was kept of a page, each file at its time, and opens the page', async () => {
    const { db, ids } = await anArchive(1);
    const [url = '', id = ''] = [URLS[0], ids[0]];
    await keep(db, id, 'page-copy', copyOf(url));
    await keep(db, id, 'screenshot', new Uint8Array([1, 2, 3]));
    const { file } = await exported(db);
    expect(await waczProblems(file)).toEqual([]);
    const wacz = readWacz(file);
    expect(urls(wacz).sort()).toEqual([IMAGE, url, `urn:uuid:${id}`, `urn:view:${url}`]);
    expect(wacz.pages).toEqual([{ id, url, ts: minute(9).toISOString(), title: 'Title 0', text: 'Text 0' }]);
    const image = await recordAt(wacz, wacz.lines.find((line) => line.url === IMAGE) as never);
    expect(Buffer.from(image.payload ?? []).toString('base64')).toBe(PIXELS);
  });

  it('opens the article where there is no copy, and does not put it in the place of the page', async () => {
    const { db, ids } = await anArchive(1);
    await keep(db, ids[0] ?? '', 'image', new Uint8Array([7]));
    const wacz = readWacz((await exported(db)).file);
    expect(urls(wacz)).toEqual([IMAGE, `urn:uuid:${ids[0]}`]);
    expect(wacz.pages[0]).toMatchObject({ url: `urn:uuid:${ids[0]}`, ts: minute(0).toISOString() });
    const record = await recordAt(wacz, wacz.lines[1] as never);
    const html = new TextDecoder().decode(record.payload ?? new Uint8Array());
    expect(html).toContain('Not the page');
    expect(html).toContain('<p>Text 0</p>');
  });

  it('opens a page at once where it is the only one, and has one line a page for every reader', async () => {
    const one = await anArchive(1);
    const ends = 'A\u2028B\u2029C\u0085D';
    await one.db.snapshots.update(one.ids[0] ?? '', { title: ends });
    await one.db.contents.update(one.ids[0] ?? '', { text: ends });
    const wacz = readWacz((await exported(one.db)).file);
    const [page] = wacz.pages;
    expect(page).toMatchObject({ title: ends, text: ends });
    expect(wacz.files.get('pages/pages.jsonl')?.toString()).not.toMatch(/[\u0085\u2028\u2029]/);
    expect(wacz.manifest).toMatchObject({
      mainPageUrl: page?.url,
      mainPageDate: page?.ts,
      home: { url: page?.url, ts: page?.ts },
    });
    const { manifest } = readWacz((await exported((await anArchive(2)).db)).file);
    expect(Object.keys(manifest)).not.toContain('home');
  });

  it('says of the records what they were made of, without what the user added', async () => {
    const { db, ids } = await anArchive(1);
    await keep(db, ids[0] ?? '', 'page-copy', copyOf(URLS[0] ?? ''));
    await db.pages.toCollection().modify({ note: 'my secret note', tags: ['mine'] });
    const { file } = await exported(db);
    const records = await warcRecords(readWacz(file).files.get('archive/data.warc.gz') as Buffer);
    const metadata = records.find(({ warcType }) => warcType === 'metadata');
    const said = JSON.parse(new TextDecoder().decode(metadata?.payload ?? new Uint8Array()));
    const [row] = await db.attachments.toArray();
    expect(said).toMatchObject({
      snapshotId: ids[0],
      kept: [{ name: 'page.mhtml', sha256: row?.sha256, records: [URLS[0], IMAGE] }],
    });
    expect(JSON.stringify(said)).not.toContain('mine');
    const { lines, pages } = readWacz(file);
    expect(JSON.stringify([lines, pages, said])).not.toContain('secret');
  });

  it('takes chosen sources only, and none from the bin', async () => {
    const { db, ids } = await anArchive();
    const [chosen = ''] = await db.pages.toCollection().primaryKeys();
    const some = readWacz((await exported(db, { scope: { kind: 'pages', urls: [chosen] } })).file);
    expect(some.pages.map(({ id }) => id)).toEqual([ids[0]]);
    await deletePages(db, [chosen], minute(3));
    expect(readWacz((await exported(db)).file).pages.map(({ id }) => id)).toEqual([ids[1]]);
  });

  it('lists pages in the order that is asked for', async () => {
    const { db, ids } = await anArchive();
    const { pages } = readWacz((await exported(db, { order: URLS.toReversed() })).file);
    expect(pages.map(({ id }) => id)).toEqual(ids.toReversed());
  });

  it('leaves out what the database has lost, and tells', async () => {
    const { db, ids } = await anArchive();
    await keep(db, ids[0] ?? '', 'page-copy', copyOf(URLS[0] ?? ''));
    await keep(db, ids[0] ?? '', 'screenshot', new Uint8Array([1]));
    await db.blobs.toCollection().modify({ bytes: new Blob(['other']), encoding: null });
    await db.contents.delete(ids[1] ?? '');
    const { file, report } = await exported(db);
    expect(report).toMatchObject({
      items: 1,
      damaged: [ids[1]],
      lost: [`${ids[0]}/page.mhtml`, `${ids[0]}/screenshot.png`],
    });
    expect(await waczProblems(file)).toEqual([]);
    expect(readWacz(file).pages[0]?.url).toBe(`urn:uuid:${ids[0]}`);
  });

  it('is whole without a source', async () => {
    const { file, report } = await exported(aDatabase());
    expect(report.items).toBe(0);
    expect(await waczProblems(file)).toEqual([]);
  });

  it('ends when it is cancelled, with nothing after it', async () => {
    const { db } = await anArchive();
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const request = exported(db, { onProgress, signal: controller.signal });
    await expect(request).rejects.toMatchObject({ code: 'export-cancelled' });
  });

  it('makes one key, and another only when that does not sign any more', async () => {
    const { db } = await anArchive(1);
    const keyOf = async () => readWacz((await exported(db)).file).manifest.signer.certifies;
    const first = await keyOf();
    expect(await keyOf()).toBe(first);
    await db.evidenceState.put({ name: 'waczKey', value: first, privateKey: 'lost' as never });
    const second = await keyOf();
    expect(second).not.toBe(first);
    expect(await keyOf()).toBe(second);
  });
});

it('is called what it is where it is to be imported, and found to be as it was signed', async () => {
  const { db } = await anArchive();
  const { file } = await exported(db);
  await expect(formatOf(new Blob([file]))).rejects.toMatchObject({ code: 'import-web-archive' });
  const { problems, keyId, manifest } = await checkWacz(blobSource(new Blob([file])), {
    expectedKeyId: null,
  });
  expect([problems, keyId]).toEqual([[], (await deviceKey(db)).keyId]);
  expect(manifest?.files.map(({ path }) => path)).toContain('pages/pages.jsonl');
});
