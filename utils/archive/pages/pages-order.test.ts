import { beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import { pagesInOrder } from './pages-order';
import { saveCapture } from '../capture/save-capture';

/** More than are looked through for the first. */
const PAGES = 5400;
/** The page whose row is not in any order yet. */
const OLD = 77;

let db: MenbeDatabase;
const urlOf = (n: number) => `https://a.example/${n}`;
const title = (n: number) => String((n * 7919) % PAGES).padStart(5, '0');

beforeAll(async () => {
  db = aDatabase();
  await saveCapture(db, anArticle({ url: urlOf(0) }), at(0));
  const [row] = await db.pages.toArray();
  if (!row) throw new Error('Nothing was saved.');
  await db.pages.bulkPut(
    Array.from({ length: PAGES }, (_, n) => {
      const page = { ...row, url: urlOf(n), titleKey: title(n), opens: n % 100 };
      const { titleKey, opens, ...old } = page;
      return n === OLD ? old : page;
    }),
  );
});

const others = Array.from({ length: PAGES }, (_, n) => n).filter((n) => n !== OLD);
const byTitle = [...others].sort((a, b) => (title(a) < title(b) ? -1 : 1)).map(urlOf);
const byOpens = [...others]
  .sort((a, b) => (b % 100) - (a % 100) || (urlOf(a) > urlOf(b) ? -1 : 1))
  .map(urlOf);

describe.each([
  ['title', byTitle],
  ['opens', byOpens],
] as const)('in the order of %s', (order, expected) => {
  it.each([
    ['all pages', null, expected],
    ['many that were found', PAGES, [...expected, urlOf(OLD)]],
    [
      'few that were found',
      300,
      [...expected.filter((url) => Number(url.split('/').pop()) < 300), urlOf(OLD)],
    ],
  ] as const)('gives the first and the rest of %s', async (_name, count, all) => {
    const found = count === null ? null : Array.from({ length: count }, (_, n) => urlOf(n));
    const urls = await pagesInOrder(db, found, order);
    expect(await urls(0, 50)).toEqual(all.slice(0, 50));
    expect(await urls(190, 250)).toEqual(all.slice(190, 250));
    expect(await urls(0, PAGES)).toEqual(all);
  });
});
