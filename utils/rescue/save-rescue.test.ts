import { Blob } from 'node:buffer';
import { afterEach, expect, it, vi } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../tests/support/builders';
import { readStoredZip } from '../../tests/support/read-stored-zip';
import { saveCapture } from '../archive/capture/save-capture';
import { addHighlight } from '../archive/highlights/change-highlights';
import { importArchive } from '../archive/import/import-archive';
import type { ImportReport } from '../archive/import/import-report';
import { deletePages } from '../archive/pages/delete-pages';
import type { MenbeDatabase } from '../db/database';
import { ARCHIVE_STORES, INDEX_STORES } from '../model/archive-schema';
import { RescueSource } from './rescue-source';
import { RescueCancelled, saveRescue } from './save-rescue';

afterEach(() => vi.restoreAllMocks());

const PATIENCE = 2_000;

async function rescued(name: string, overrides: Partial<Parameters<typeof saveRescue>[1]> = {}) {
  const source = await RescueSource.open(name, PATIENCE);
  const chunks: Uint8Array[] = [];
  try {
    const report = await saveRescue(source, {
      now: minute(30),
      generator: 'Menbe test',
      write: async (chunk) => void chunks.push(chunk.slice()),
      onProgress: () => undefined,
      signal: new AbortController().signal,
      ...overrides,
    });
    return { report, files: readStoredZip(Buffer.concat(chunks)) };
  } finally {
    source.close();
  }
}

function imported(db: MenbeDatabase, json: Buffer | undefined): Promise<ImportReport> {
  return importArchive(db, new Blob([json ?? '']) as unknown as globalThis.Blob, {
    dryRun: false,
    now: minute(50),
    isSafeHtml: () => true,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}

/** An archive with `count` sources; the first has a tag, a note and a highlight. */
async function anArchive(count: number): Promise<MenbeDatabase> {
  const db = aDatabase();
  for (let n = 0; n < count; n++)
    await saveCapture(db, anArticle({ url: urlOf(n), title: `Mənbə ${n}`, text: `Mətn ${n}` }), at(n));
  const page = await db.pages.get(urlOf(0));
  await db.pages.update(urlOf(0), {
    tags: ['su'],
    tagsChangedAt: minute(20).toISOString(),
    note: 'Yoxla',
    noteChangedAt: minute(20).toISOString(),
  });
  const quote = { exact: 'Mətn', prefix: '', suffix: ' 0' };
  const snapshotId = page?.newestSnapshotId ?? '';
  await addHighlight(db, { pageUrl: urlOf(0), snapshotId, quote, colour: 'blue' }, minute(21));
  return db;
}

const urlOf = (n: number) => `https://xeber.example/${n}`;

/** Has reading a row fail as a browser does that cannot read its own files. */
function breakRows(store: string, isBroken: (key: IDBValidKey) => boolean): void {
  const { get } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    if (this.name === store && isBroken(key as IDBValidKey))
      throw new DOMException('Internal error.', 'UnknownError');
    return get.call(this, key);
  });
}

it('knows every store of the database', () => {
  const db = aDatabase();
  expect([...ARCHIVE_STORES, ...INDEX_STORES].sort()).toEqual(db.tables.map(({ name }) => name).sort());
});

it('writes every row, and a file that the import takes in again with tags, notes and highlights', async () => {
  const db = await anArchive(30);
  const snapshots = await db.snapshots.toArray();
  db.close();
  const { report, files } = await rescued(db.name);
  expect(report.importable).toEqual({ written: 30, inBin: 0, withoutText: 0 });
  expect(report.stores.find(({ store }) => store === 'contents')).toMatchObject({ read: 30, skipped: 0 });
  expect(report.leftOut.length).toBe(INDEX_STORES.length);
  expect(report.missing).toEqual([]);
  expect(files.get('rows/pages.ndjson')?.toString().trim().split('\n')).toHaveLength(30);
  expect([...files.keys()].filter((name) => name.startsWith('rows/index'))).toEqual([]);
  expect(JSON.parse(files.get('report.json')?.toString() ?? '')).toEqual(report);

  const fresh = aDatabase();
  const outcome = await imported(fresh, files.get('menbe-export.json'));
  expect(outcome).toMatchObject({ items: 30, invalid: 0 });
  const page = await fresh.pages.get(urlOf(0));
  expect(page).toMatchObject({ title: 'Mənbə 0', tags: ['su'], note: 'Yoxla' });
  expect(await fresh.highlights.count()).toBe(1);
  expect((await fresh.contents.get(page?.newestSnapshotId ?? ''))?.text).toBe('Mətn 0');
  expect(await fresh.snapshots.toArray()).toEqual(snapshots);
});

it('goes on behind rows that cannot be read, counts them, and leaves only their sources out of the import', async () => {
  const db = await anArchive(50);
  const ids = await db.contents.orderBy(':id').primaryKeys();
  db.close();
  breakRows('contents', (key) => key === ids[7] || key === ids[33]);
  const { report, files } = await rescued(db.name);
  expect(report.stores.find(({ store }) => store === 'contents')).toEqual({
    store: 'contents',
    read: 48,
    skipped: 2,
    error: 'UnknownError: Internal error.',
  });
  expect(report.importable).toEqual({ written: 48, inBin: 0, withoutText: 2 });
  vi.restoreAllMocks();
  expect(await imported(aDatabase(), files.get('menbe-export.json'))).toMatchObject({
    items: 48,
    invalid: 0,
  });
});

it('imports a source whose own row is lost, without what only that row knew', async () => {
  const db = await anArchive(3);
  db.close();
  breakRows('pages', (key) => key === urlOf(0));
  const { report, files } = await rescued(db.name);
  expect(report.importable.written).toBe(3);
  vi.restoreAllMocks();
  const fresh = aDatabase();
  await imported(fresh, files.get('menbe-export.json'));
  expect(await fresh.pages.get(urlOf(0))).toMatchObject({ title: 'Mənbə 0', tags: [], note: null });
  expect(await fresh.highlights.count()).toBe(1);
});

it('does not take sources out of the bin', async () => {
  const db = await anArchive(3);
  await deletePages(db, [urlOf(1)], minute(22));
  db.close();
  const { report, files } = await rescued(db.name);
  expect(report.importable).toEqual({ written: 2, inBin: 1, withoutText: 0 });
  expect(files.get('rows/pages.ndjson')?.toString()).toContain(urlOf(1));
});

it('goes on from the other end where keys cannot be read, and counts what lies between', async () => {
  const db = await anArchive(12);
  const ids = await db.contents.orderBy(':id').primaryKeys();
  db.close();
  const broken = ids[5] ?? '';
  const { getAllKeys, openKeyCursor } = IDBObjectStore.prototype;
  const reaches = (range: unknown) =>
    range === null || range === undefined || (range as IDBKeyRange).includes(broken);
  vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(function (
    this: IDBObjectStore,
    range,
    count,
  ) {
    if (this.name !== 'contents') return getAllKeys.call(this, range, count);
    const lower = range instanceof IDBKeyRange ? (range.lower as string) : '';
    const ahead = ids.filter((id) => id > lower).slice(0, count);
    if (ahead.includes(broken)) throw new DOMException('Internal error.', 'UnknownError');
    return getAllKeys.call(this, range, count);
  });
  vi.spyOn(IDBObjectStore.prototype, 'openKeyCursor').mockImplementation(function (
    this: IDBObjectStore,
    range,
    way,
  ) {
    const next = range instanceof IDBKeyRange && range.upper !== undefined ? (range.upper as string) : '~';
    const before = ids.filter((id) => id < next).at(-1);
    if (this.name === 'contents' && before === broken && reaches(range))
      throw new DOMException('Internal error.', 'UnknownError');
    return openKeyCursor.call(this, range, way);
  });
  const { report } = await rescued(db.name);
  expect(report.stores.find(({ store }) => store === 'contents')).toMatchObject({ read: 11, skipped: 1 });
});

it('counts a saved file whose bytes cannot be read, and writes the others under their fingerprint', async () => {
  const db = await anArchive(1);
  const hashes = ['a'.repeat(64), 'b'.repeat(64)];
  for (const sha256 of hashes)
    await db.blobs.add({
      sha256,
      bytes: new Blob([sha256]) as unknown as globalThis.Blob,
      encoding: 'gzip',
      size: 9,
    });
  db.close();
  const { arrayBuffer } = Blob.prototype;
  let asked = 0;
  vi.spyOn(Blob.prototype, 'arrayBuffer').mockImplementation(function (this: Blob) {
    if (asked++ === 0) return Promise.reject(new DOMException('Gone.', 'NotReadableError'));
    return arrayBuffer.call(this);
  });
  const { report, files } = await rescued(db.name);
  expect(report.files).toEqual({ read: 1, skipped: 1 });
  expect(files.get(`files/${hashes[1]}.gz`)?.toString()).toBe(hashes[1]);
  expect(files.get('rows/blobs.ndjson')?.toString()).toContain(`{"$file":"files/${hashes[0]}.gz"}`);
});

it('says that the key of the ledger is not in the file', async () => {
  const db = await anArchive(1);
  expect(await db.signingKeys.count()).toBe(1);
  db.close();
  const { report, files } = await rescued(db.name);
  expect(report.keys).toBeGreaterThan(0);
  expect(files.get('rows/signingKeys.ndjson')?.toString()).toContain('"$key":"not readable"');
});

it('stops when it is cancelled', async () => {
  const db = await anArchive(5);
  db.close();
  const controller = new AbortController();
  const onProgress = (rows: number) => rows === 3 && controller.abort();
  await expect(
    rescued(db.name, { signal: controller.signal, onProgress: (rows) => void onProgress(rows) }),
  ).rejects.toBeInstanceOf(RescueCancelled);
});

it('hears of a file that cannot be written', async () => {
  const db = await anArchive(1);
  db.close();
  const full = () => Promise.reject(new DOMException('Full.', 'QuotaExceededError'));
  await expect(rescued(db.name, { write: full })).rejects.toThrow('Full.');
});

it('reads what is there of a database of a later version with a store less', async () => {
  const db = await anArchive(2);
  db.close();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(db.name, 990);
    request.onupgradeneeded = () => {
      request.result.deleteObjectStore('highlights');
      request.result.createObjectStore('future', { autoIncrement: true }).add({ $: 'new' });
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });
  const { report, files } = await rescued(db.name);
  expect(report).toMatchObject({ version: 990, missing: ['highlights'], importable: { written: 2 } });
  expect(files.get('rows/future.ndjson')?.toString()).toBe('{"key":1,"value":{"$":"new"}}\n');
  expect(await imported(aDatabase(), files.get('menbe-export.json'))).toMatchObject({
    items: 2,
    invalid: 0,
  });
});

it('makes a file that can be imported of an archive with nothing in it', async () => {
  const db = aDatabase();
  await db.open();
  db.close();
  const { report, files } = await rescued(db.name);
  expect(report.importable.written).toBe(0);
  expect(await imported(aDatabase(), files.get('menbe-export.json'))).toMatchObject({
    items: 0,
    invalid: 0,
  });
});
