import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { aDatabase } from '../../../tests/support/builders';
import { bringLinks } from '../../../tests/support/brought-links';
import type { MenbeDatabase } from '../../db/database';
import { deleteLinksAt, linksAt } from './links-at';

/** In the order of the table, which is not that of numbers. */
const ALL = Array.from({ length: 40 }, (_, n) => `https://a.example/${n}`).sort();

let db: MenbeDatabase;
beforeEach(async () => {
  db = aDatabase();
  await bringLinks(db, ALL);
});

/** Every choice of neighbours and scattered ones, close together and far apart. */
const CHOICES: readonly (readonly [string, readonly string[]])[] = [
  ['none', []],
  ['one', ALL.slice(7, 8)],
  ['all', ALL],
  ['neighbours', ALL.slice(3, 30)],
  ['two runs and one alone', [...ALL.slice(0, 9), ...ALL.slice(10, 20), ...ALL.slice(25, 26)]],
  ['every second', ALL.filter((_, n) => n % 2 === 0)],
  ['both ends', [...ALL.slice(0, 1), ...ALL.slice(-1)]],
];

it.each(CHOICES)('reads and deletes those that are asked for and no other: %s', async (_, chosen) => {
  const rows = await linksAt(db.links, chosen);
  expect([...rows.keys()].sort()).toEqual(chosen);
  expect([...rows].every(([url, row]) => row.pageUrl === url)).toBe(true);
  await deleteLinksAt(db.links, chosen);
  const left = ALL.filter((url) => !chosen.includes(url));
  expect(await db.links.toCollection().primaryKeys()).toEqual(left);
});

it('leaves out those that are not there', async () => {
  const gone = ALL.slice(2, 6);
  await db.links.bulkDelete(gone);
  expect([...(await linksAt(db.links, ALL)).keys()]).toEqual(ALL.filter((url) => !gone.includes(url)));
});
