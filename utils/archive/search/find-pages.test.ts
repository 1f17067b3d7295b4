import { expect, it } from 'vitest';
import { aDatabase, anArticle, at } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import { findFacets } from './find-facets';
import { findPages, type FindRequest, firstPages } from './find-pages';
import { hasChanged, lookAnew } from './match-archive';
import { indexArchive } from '../index/build/index-archive';
import { saveCapture } from '../capture/save-capture';

const TITLES = ['Körpü açıldı', 'Əl işi', '“Bazar” bağlandı', 'Zəfər parkı', 'Dəniz səviyyəsi'];

async function anArchive(): Promise<MenbeDatabase> {
  const db = aDatabase();
  for (const [n, title] of TITLES.entries()) {
    const article = anArticle({
      url: `https://site${n % 2}.example/${n}`,
      // Rows show the names, whose order is not that of the hosts.
      siteName: ['Çay xəbərləri', 'Bakı'][n % 2] ?? null,
      title,
      text: `${'Körpü '.repeat(n)} xəbəri ${n}`,
      publishedTime: `2025-0${(n % 3) + 1}-01`,
    });
    await saveCapture(db, article, at(n));
  }
  await indexArchive(db);
  return db;
}

async function titles(db: MenbeDatabase, request: FindRequest): Promise<(string | null | undefined)[]> {
  const found = await findPages(db, request);
  const urls = await found.urls(0, found.total);
  return (await db.pages.bulkGet(urls)).map((row) => row?.title);
}

it('orders what it finds', async () => {
  const db = await anArchive();
  const order = async (sort: FindRequest['sort'], filter = '') =>
    (await titles(db, { filter, sort })).map((title) => TITLES.indexOf(title ?? ''));
  expect(await order('seen')).toEqual([4, 3, 2, 1, 0]);
  expect(await order('published')).toEqual([2, 4, 1, 3, 0]);
  expect(await order('site')).toEqual([3, 1, 4, 2, 0]);
  expect(await order('title')).toEqual([2, 4, 1, 0, 3]);
  expect(await order('title', 'körpü')).toEqual([2, 4, 1, 0, 3].filter((n) => n !== -1));
  expect((await order('relevance', 'körpü'))[0]).toBe(0);
});

it('sorts by how often pages were opened', async () => {
  const db = await anArchive();
  await db.pages.where('url').equals('https://site1.example/3').modify({ opens: 7 });
  expect((await titles(db, { filter: '', sort: 'opens' }))[0]).toBe('Zəfər parkı');
});

it('counts what narrows a search', async () => {
  const facets = await findFacets(await anArchive(), '');
  expect(facets.sites).toEqual([
    { value: 'site0.example', count: 3 },
    { value: 'site1.example', count: 2 },
  ]);
});

it('lists all pages while the index is being built, and says how many it knows', async () => {
  const db = await anArchive();
  await db.indexState.clear();
  const found = await findPages(db, { filter: '', sort: 'seen' });
  expect(found.known).not.toBeNull();
  expect(await found.urls(0, 9)).toHaveLength(5);
});

it('has the first pages without the index', async () => {
  const first = await firstPages(await anArchive(), 2);
  expect(first.total).toBe(5);
  expect(await first.urls(0, 50)).toEqual(['https://site0.example/4', 'https://site1.example/3']);
});

it('stops a search that is no longer wanted', async () => {
  const request: FindRequest = { filter: 'x', sort: 'relevance', signal: AbortSignal.abort() };
  await expect(findPages(await anArchive(), request)).rejects.toThrow();
});

it('tells the days of orders by a time, and of no others', async () => {
  const db = await anArchive();
  const daysOf = async (sort: FindRequest['sort']) => (await findPages(db, { filter: '', sort })).days;
  const day = '2026-11-23';
  expect(await daysOf('seen')).toEqual([{ day, first: 0 }]);
  expect(await daysOf('archived')).toEqual([{ day, first: 0 }]);
  expect(await daysOf('published')).toEqual([
    { day: '2025-03', first: 0 },
    { day: '2025-02', first: 1 },
    { day: '2025', first: 3 },
  ]);
  for (const sort of ['title', 'site', 'opens', 'relevance'] as const) expect(await daysOf(sort)).toEqual([]);
  expect((await firstPages(db, 3)).days).toEqual([{ day, first: 0 }]);
});

it('tells whether a search would find another index than the last one did', async () => {
  const db = await anArchive();
  expect(await hasChanged(db)).toBe(true);
  await findPages(db, { filter: '', sort: 'seen' });
  expect(await hasChanged(db)).toBe(false);
  await saveCapture(db, anArticle({ url: 'https://site3.example/' }), at(9));
  expect(await hasChanged(db)).toBe(true);
  lookAnew(db);
  await findPages(db, { filter: '', sort: 'seen' });
  expect(await hasChanged(db)).toBe(false);
  // All pages are looked at again from here on, as after an import.
  await db.indexState.update('index', { cursor: '', checked: 0 });
  expect(await hasChanged(db)).toBe(true);
});
