import 'fake-indexeddb/auto';
import Dexie, { type ObservabilitySet } from 'dexie';
import { expect, it } from 'vitest';
import { aDatabase, anArticle, at } from '../../tests/support/builders';
import { saveCapture } from '../archive/capture/save-capture';
import { watchPage } from '../archive/watch/change-watches';
import { syncWatches } from '../archive/watch/sync-watches';
import type { MenbeDatabase } from './database';
import { markForIndex } from './mark-for-index';
import { watchPending } from './watch-pending';
import { writtenTables } from './written-tables';

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** An open database: to make its tables is told as a change of all of them. */
async function opened(): Promise<MenbeDatabase> {
  const db = aDatabase();
  await db.open();
  await settled();
  return db;
}

/** The tables that some work writes, as the background hears of it. */
async function written(work: () => Promise<unknown>): Promise<string[]> {
  const tables = new Set<string>();
  const listen = (parts: ObservabilitySet) => {
    for (const table of writtenTables(parts)) tables.add(table);
  };
  Dexie.on('storagemutated', listen);
  await work();
  await settled();
  Dexie.on('storagemutated').unsubscribe(listen);
  return [...tables].sort();
}

it('names what was written', async () => {
  const db = await opened();
  const tables = await written(() => saveCapture(db, anArticle(), at(0)));
  expect(tables).toEqual(expect.arrayContaining(['contents', 'indexPending', 'pages', 'snapshots']));
  expect(tables).not.toContain('watches');
  expect(await written(() => db.pages.toCollection().delete())).toContain('pages');
});

it('names nothing where nothing was written or deleted', async () => {
  const db = await opened();
  expect(await written(() => db.watches.bulkDelete([]))).toEqual([]);
  expect(await written(() => markForIndex(db, []))).toEqual([]);
});

it('is quiet when the list of watched pages is as it should be, so that the job that follows it ends', async () => {
  const db = await opened();
  const article = anArticle();
  await saveCapture(db, article, at(0));
  await watchPage(db, article.url, '1h', new Date());
  await settled();
  let marks = 0;
  const stop = watchPending(db, () => marks++);
  expect(await written(() => syncWatches(db, new Date()))).toEqual([]);
  expect(marks).toBe(0);
  stop();
});
