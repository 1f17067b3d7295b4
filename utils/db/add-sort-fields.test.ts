import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { MenbeDatabase } from './database';

/** The stores of version 1, as they shipped. */
const VERSION_1 = {
  pages: 'url, [deleted+lastArchivedAt+url], deletedAt, tagsChangedAt, noteChangedAt',
  snapshots: 'id, [pageUrl+archivedAt]',
  contents: 'id',
  meta: 'name',
};

it('counts openings, sorts by title and finds tags in an archive of version 1', async () => {
  const old = new Dexie('version-1');
  old.version(1).stores(VERSION_1);
  const rows = Array.from({ length: 4500 }, (_, n) => ({
    url: `https://a.example/${n}`,
    visitedUrl: `https://a.example/${n}`,
    title: n === 8 ? '“Əl işi”' : null,
    deleted: n % 10 === 0 ? 1 : 0,
    lastArchivedAt: '2026-01-01T00:00:00.000Z',
    tags: n === 7 ? ['su', 'dəniz'] : [],
  }));
  await old.table('pages').bulkAdd(rows);
  old.close();
  const db = new MenbeDatabase('version-1');
  const never = db.pages.where('[deleted+opens+url]').between([0, 0], [0, 1]);
  expect(await never.count()).toBe(4050);
  expect(await db.pages.get('https://a.example/4499')).toEqual({
    ...rows[4499],
    titleKey: 'a.example/4499',
    opens: 0,
    lastOpenedAt: null,
  });
  const byTitle = db.pages.where('[deleted+titleKey+url]').between([0, 'b'], [0, '\uffff']);
  expect(await byTitle.primaryKeys()).toEqual(['https://a.example/8']);
  expect(await db.pages.where('tags').equals('dəniz').primaryKeys()).toEqual(['https://a.example/7']);
});
