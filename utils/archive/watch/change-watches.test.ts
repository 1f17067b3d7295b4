import { beforeEach, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import { saveCapture } from '../capture/save-capture';
import { deletePages } from '../pages/delete-pages';
import { holdPage, watchPage, watchPages } from './change-watches';

const A = 'https://xeber.example/az/1';
const B = 'https://xeber.example/az/2';
let db: MenbeDatabase;

beforeEach(async () => {
  db = aDatabase();
  for (const [n, url] of [A, B].entries()) await saveCapture(db, anArticle({ url, text: url }), at(n));
  await db.indexPending.clear();
});

const marked = async () => (await db.indexPending.toArray()).map(({ url }) => url);

it('has a page found as watched as soon as it is, and marks it once', async () => {
  await watchPage(db, A, '1d', minute(3));
  await watchPage(db, A, '1w', minute(4));
  expect(await marked()).toEqual([A]);
});

it('watches several pages, and leaves those that are watched as they are', async () => {
  await watchPage(db, A, '1w', minute(3));
  await holdPage(db, A, 1, minute(3));
  await watchPages(db, [A, B], minute(4));
  const rows = await db.watches.toArray();
  expect(rows.map(({ pageUrl, own, held }) => [pageUrl, own, held])).toEqual([
    [A, '1w', 1],
    [B, 'auto', 0],
  ]);
  expect(rows[1]?.nextCheckAt).toBe(minute(4).toISOString());
  expect(await marked()).toEqual([A, B]);
});

it('marks no page that is in the bin', async () => {
  await deletePages(db, [A], minute(2));
  await db.indexPending.clear();
  await watchPages(db, [A], minute(3));
  expect(await marked()).toEqual([]);
});
