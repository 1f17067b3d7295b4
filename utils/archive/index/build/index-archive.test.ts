import { beforeEach, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../../tests/support/builders';
import { copiesOf } from '../../../../tests/support/copies-of';
import type { MenbeDatabase } from '../../../db/database';
import { checkIndex } from './check-index';
import { deletePages, emptyBin } from '../../pages/delete-pages';
import { findPages } from '../../search/find-pages';
import { indexArchive, indexStatus, lookForMissing, needsIndexing, rebuildIndex } from './index-archive';
import { saveCapture } from '../../capture/save-capture';

let db: MenbeDatabase;
beforeEach(() => (db = aDatabase()));

const urlOf = (n: number) => `https://xeber.example/${n}`;

async function save(first: number, end: number, into = db): Promise<void> {
  for (let n = first; n < end; n++) {
    const text = `xəbər ${n} ${n % 7} ${'neft '.repeat(n % 5)}`;
    await saveCapture(into, anArticle({ url: urlOf(n), title: `Başlıq ${n}`, text }), at(n));
  }
}

/** As many pages as make a segment, in one. */
const anIndexedArchive = copiesOf(async () => {
  const filled = aDatabase();
  await save(0, 64, filled);
  await indexArchive(filled);
  return filled;
});

/** Aborted when it has been asked so often: the same on any machine, as a time would not be. */
function abortedAt(times: number): AbortSignal {
  let left = times;
  return Object.assign(new AbortController().signal, {
    throwIfAborted() {
      if (left-- === 0) throw new DOMException('stopped', 'AbortError');
    },
  });
}

/** Indexes, being stopped again and again in the middle of it, each time a little later. */
async function indexWithStops(): Promise<number> {
  for (let stops = 0; ; stops++) {
    try {
      await indexArchive(db, abortedAt(stops));
      return stops;
    } catch (error) {
      expect(error).toHaveProperty('name', 'AbortError');
    }
  }
}

it('makes segments of what is pending, and leaves a few pages pending', async () => {
  await indexArchive(db);
  await save(0, 63);
  await indexArchive(db);
  expect(await db.indexSegments.count()).toBe(0);
  await save(63, 64);
  await indexArchive(db);
  expect(await db.indexSegments.count()).toBe(1);
  expect(await db.indexPending.count()).toBe(0);
  expect(await checkIndex(db)).toEqual([]);
});

it('goes on where it was stopped, with pages deleted meanwhile', { timeout: 120_000 }, async () => {
  let stops = 0;
  for (let first = 0; first < 640; first += 64) {
    await save(first, first + 64);
    await deletePages(db, [urlOf(first), urlOf(first + 1)], minute(first));
    stops += await indexWithStops();
  }
  expect(stops).toBeGreaterThanOrEqual(10);
  expect(await checkIndex(db)).toEqual([]);
  expect((await db.indexSegments.toArray()).map(({ size }) => size)).toEqual(
    expect.arrayContaining([expect.any(Number)]),
  );
  expect(await db.indexSegments.count()).toBeLessThan(8);
});

it('indexes what an older version archived, and says how far it is', async () => {
  await save(0, 30);
  await db.indexPending.clear();
  await db.indexState.clear();
  expect(await indexStatus(db)).toEqual({ pages: 30, checked: 0, pending: 0 });
  expect(await needsIndexing(db)).toBe(true);
  await indexArchive(db);
  expect(await indexStatus(db)).toEqual({ pages: 30, checked: 30, pending: 0 });
  expect(await needsIndexing(db)).toBe(false);
  expect(await checkIndex(db)).toEqual([]);
});

it('keeps a page whose content was lost in the list, and finds it by its title', async () => {
  await save(0, 70);
  await indexArchive(db);
  const lost = (await db.pages.get(urlOf(3)))?.newestSnapshotId ?? '';
  await db.contents.delete(lost);
  await db.snapshots.delete((await db.pages.get(urlOf(4)))?.newestSnapshotId ?? '');
  await rebuildIndex(db);
  await indexArchive(db);
  expect(await checkIndex(db)).toEqual([]);
  expect((await findPages(db, { filter: '', sort: 'seen' })).total).toBe(70);
  const { total, urls } = await findPages(db, { filter: '"Başlıq 3"', sort: 'seen' });
  expect(await urls(0, total)).toEqual([urlOf(3)]);
});

it('indexes a page once, however often it looks', async () => {
  db = await anIndexedArchive();
  await lookForMissing(db);
  await indexArchive(db);
  expect(await checkIndex(db)).toEqual([]);
  expect((await db.indexSegments.toArray()).map(({ size }) => size)).toEqual([64]);
});

it('leaves nothing of what was rebuilt or removed for good', async () => {
  db = await anIndexedArchive();
  await deletePages(db, [urlOf(1)], minute(0));
  await emptyBin(db, new Date(minute(0).getTime() + 40 * 24 * 3_600_000), 30);
  await rebuildIndex(db);
  await indexArchive(db);
  expect(await checkIndex(db)).toEqual([]);
  const segments = new Set((await db.indexBlocks.toCollection().primaryKeys()).map(([segment]) => segment));
  expect([...segments]).toEqual(await db.indexSegments.toCollection().primaryKeys());
});

it('removes what an interrupted run has left, though nothing else is to be done', async () => {
  db = await anIndexedArchive();
  const [segment] = await db.indexSegments.toArray();
  await db.indexBlocks.put(new Uint8Array([1, 2, 3]), [(segment?.id ?? 0) + 7, 0, 0]);
  expect(await needsIndexing(db)).toBe(true);
  await indexArchive(db);
  expect(await checkIndex(db)).toEqual([]);
  expect(await needsIndexing(db)).toBe(false);
});

it.each([
  ['a block of terms', [0, 0], null],
  ['a block of positions', [1, 0], new Uint8Array([1, 2, 3])],
  ['a column', [6, 0], null],
  ['addresses', [3, 0], new Uint8Array(400)],
])('is told by the checker when %s is damaged', async (_what, [kind = 0, number = 0], bytes) => {
  db = await anIndexedArchive();
  const [segment] = await db.indexSegments.toArray();
  const key: [number, number, number] = [segment?.id ?? 0, kind, number];
  if (bytes) await db.indexBlocks.put(bytes, key);
  else await db.indexBlocks.delete(key);
  expect(await checkIndex(db)).not.toEqual([]);
});

it('is told by the checker when a page changed without a mark', async () => {
  db = await anIndexedArchive();
  await db.pages.update(urlOf(3), { tags: ['yeni'] });
  await db.pages.delete(urlOf(4));
  expect((await checkIndex(db)).sort()).toEqual([
    `${urlOf(3)} has other postings`,
    `${urlOf(4)} is indexed, but not in the list`,
  ]);
});
