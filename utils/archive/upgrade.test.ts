import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { MenbeDatabase } from '../db/database';
import { findPages, type FindRequest } from './search/find-pages';
import { indexArchive } from './index/build/index-archive';

/** The stores of version 1, as they shipped. */
const VERSION_1 = {
  pages: 'url, [deleted+lastArchivedAt+url], deletedAt, tagsChangedAt, noteChangedAt',
  snapshots: 'id, [pageUrl+archivedAt]',
  contents: 'id',
  meta: 'name',
};

const PAGES = 1500;

async function anArchiveOfVersion1(): Promise<MenbeDatabase> {
  const old = new Dexie('version-1');
  old.version(1).stores(VERSION_1);
  const rows = Array.from({ length: PAGES }, (_, n) => ({
    url: `https://a.example/${n}`,
    visitedUrl: `https://a.example/${n}`,
    newestSnapshotId: `s${n}`,
    title: n === 8 ? '“Əl işi”' : null,
    lang: null,
    publishedTime: null,
    deleted: n % 10 === 0 ? 1 : 0,
    lastArchivedAt: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString(),
    tags: n === 7 ? ['su', 'dəniz'] : [],
  }));
  await old.table('pages').bulkAdd(rows);
  await old.table('snapshots').bulkAdd(rows.map(({ newestSnapshotId: id }) => ({ id })));
  await old.table('contents').bulkAdd(rows.map(({ newestSnapshotId: id }) => ({ id, html: '', text: '' })));
  old.close();
  return new MenbeDatabase('version-1');
}

it('lists an archive of version 1 in every order at once, and puts it in order in the background', async () => {
  const db = await anArchiveOfVersion1();
  const inOrder = async (sort: FindRequest['sort']) => {
    const { urls, total } = await findPages(db, { filter: '', sort });
    return urls(0, total);
  };
  expect(new Set(await inOrder('title')).size).toBe(PAGES * 0.9);
  expect(new Set(await inOrder('opens')).size).toBe(PAGES * 0.9);
  await db.pages.update('https://a.example/3', { opens: 4 });
  await indexArchive(db);
  expect((await inOrder('title')).at(-1)).toBe('https://a.example/8');
  expect((await inOrder('opens'))[0]).toBe('https://a.example/3');
  expect(new Set(await inOrder('title')).size).toBe(PAGES * 0.9);
  expect(await db.pages.where('tags').equals('dəniz').primaryKeys()).toEqual(['https://a.example/7']);
  expect(await db.pages.get('https://a.example/1499')).toMatchObject({ opens: 0, lastOpenedAt: null });
});
