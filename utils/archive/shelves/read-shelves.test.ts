import { expect, it } from 'vitest';
import { aDatabase, anArticle } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import { saveCapture } from '../capture/save-capture';
import { watchPage } from '../watch/change-watches';
import { countOpening } from '../pages/count-opening';
import { deletePages } from '../pages/delete-pages';
import { readShelves } from './read-shelves';

const NOW = new Date(2026, 10, 29, 12);
const daysAgo = (days: number) => new Date(2026, 10, 29 - days, 9);

async function archive(db: MenbeDatabase, name: string, now: Date, text = 'Text.'): Promise<string> {
  const article = anArticle({ url: `https://a.example/${name}`, text, html: `<p>${text}</p>` });
  return (await saveCapture(db, article, { now, browser: null })).pageUrl;
}

async function urlsOf(db: MenbeDatabase) {
  const { changed, again, thatDay, opened } = await readShelves(db, 3, NOW);
  const keys = (pages: readonly { url: string }[]) =>
    pages.map(({ url }) => url.slice('https://a.example/'.length));
  return {
    changed: keys(changed.map(({ page }) => page)),
    again: keys(again),
    thatDay: thatDay && { ago: thatDay.ago, pages: keys(thatDay.pages) },
    opened: keys(opened),
  };
}

it('has nothing of sources that were archived once and never opened', async () => {
  const db = aDatabase();
  await archive(db, 'a', daysAgo(1));
  expect(await urlsOf(db)).toEqual({ changed: [], again: [], thatDay: null, opened: [] });
});

it('has what changed last, with the version before', async () => {
  const db = aDatabase();
  for (const name of ['a', 'b', 'c']) await archive(db, name, daysAgo(9));
  await archive(db, 'b', daysAgo(2), 'Other text.');
  await archive(db, 'a', daysAgo(5), 'Other text.');
  const gone = await archive(db, 'gone', daysAgo(9));
  await watchPage(db, gone, '1d', daysAgo(8));
  const at = daysAgo(3).toISOString();
  await db.watches.update(gone, { result: { kind: 'vanished', at, detail: '' } });
  expect((await urlsOf(db)).changed).toEqual(['b', 'gone', 'a']);
  const { changed } = await readShelves(db, 3, NOW);
  expect(changed.map(({ result }) => result)).toEqual([null, 'vanished', null]);
  const [first] = await db.snapshots
    .where('[pageUrl+archivedAt]')
    .between(['https://a.example/b'], ['https://a.example/b', []])
    .toArray();
  expect(changed[0]?.previousId).toBe(first?.id);
});

it('has what was opened lately, and what was opened most, without what is in the bin', async () => {
  const db = aDatabase();
  const [a, b, c] = [
    await archive(db, 'a', daysAgo(3)),
    await archive(db, 'b', daysAgo(3)),
    await archive(db, 'c', daysAgo(3)),
  ];
  for (const [day, url] of [a, a, a, b, c, c, a, b].entries())
    await countOpening(db, url, new Date(2026, 10, 29, 1, day));
  expect(await urlsOf(db)).toMatchObject({ again: ['b', 'a', 'c'], opened: ['a', 'c', 'b'] });
  await deletePages(db, [a], NOW);
  expect(await urlsOf(db)).toMatchObject({ again: ['b', 'c'], opened: ['c', 'b'] });
});

it('forgets openings that were long ago', async () => {
  const db = aDatabase();
  const url = await archive(db, 'a', daysAgo(3));
  await db.meta.bulkPut(
    Array.from({ length: 60 }, (_, n) => ({ name: `opened:https://old.example/${n}`, value: n })),
  );
  await countOpening(db, url, NOW);
  const left = await db.meta.where('name').startsWith('opened:').count();
  expect(left).toBe(30);
  expect((await urlsOf(db)).again).toEqual(['a']);
});

it('has this day a year ago, else a month ago', async () => {
  const db = aDatabase();
  await archive(db, 'month', new Date(2026, 9, 29, 23));
  expect((await urlsOf(db)).thatDay).toEqual({ ago: 'month', pages: ['month'] });
  await archive(db, 'year', new Date(2025, 10, 29, 0, 1));
  await archive(db, 'next', new Date(2025, 10, 30, 0, 1));
  expect((await urlsOf(db)).thatDay).toEqual({ ago: 'year', pages: ['year'] });
});
