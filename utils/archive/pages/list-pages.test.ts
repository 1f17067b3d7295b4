import { describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import { archiveStats } from './archive-stats';
import { deletePages, emptyBin, restorePages } from './delete-pages';
import { listPages, type PageCursor } from './list-pages';
import { readSnapshot } from '../snapshots/read-snapshot';
import { saveCapture } from '../capture/save-capture';

async function archive(db: MenbeDatabase, count: number, minuteOf: (n: number) => number = (n) => n) {
  const urls: string[] = [];
  for (let n = 0; n < count; n++) {
    const article = anArticle({ url: `https://xeber.example/${n}`, title: `Xəbər ${n}`, text: `${n}` });
    urls.push((await saveCapture(db, article, at(minuteOf(n)))).pageUrl);
  }
  return urls;
}

async function titles(db: MenbeDatabase, limit: number): Promise<(string | null)[][]> {
  const pages: (string | null)[][] = [];
  let before: PageCursor | null = null;
  do {
    const list: Awaited<ReturnType<typeof listPages>> = await listPages(db, { limit, before });
    pages.push(list.rows.map((row) => row.title));
    before = list.next;
  } while (before);
  return pages;
}

describe('listPages', () => {
  it('lists newest first, a part at a time', async () => {
    const db = aDatabase();
    await archive(db, 5);
    expect((await titles(db, 2)).flat()).toEqual(['Xəbər 4', 'Xəbər 3', 'Xəbər 2', 'Xəbər 1', 'Xəbər 0']);
  });

  it('loses and repeats nothing among pages archived in the same millisecond', async () => {
    const db = aDatabase();
    await archive(db, 7, () => 1);
    expect(new Set((await titles(db, 3)).flat()).size).toBe(7);
  });
});

describe('deleting', () => {
  it('takes pages off the list and the count, and gives them back as they were', async () => {
    const db = aDatabase();
    const [first = '', second = ''] = await archive(db, 3);
    const before = await db.pages.toArray();
    await deletePages(db, [first, second, 'https://not.there/'], at(10).now);
    await deletePages(db, [first], at(11).now);
    expect((await titles(db, 10)).flat()).toEqual(['Xəbər 2']);
    expect(await archiveStats(db)).toEqual({ pages: 1, snapshots: 1 });
    await restorePages(db, [first, second]);
    expect(await db.pages.toArray()).toEqual(before);
    expect(await archiveStats(db)).toEqual({ pages: 3, snapshots: 3 });
  });

  it('removes contents for good only once they were in the bin long enough', async () => {
    const db = aDatabase();
    const [first = ''] = await archive(db, 2);
    await deletePages(db, [first], at(0).now);
    const days = (n: number) => new Date(at(0).now.getTime() + n * 86_400_000);
    expect(await emptyBin(db, days(6), 7)).toBe(0);
    expect(await emptyBin(db, days(29), 30)).toBe(0);
    expect(await emptyBin(db, days(4000), 0)).toBe(0);
    expect(await emptyBin(db, days(31), 30)).toBe(1);
    expect(await Promise.all([db.pages.count(), db.snapshots.count(), db.contents.count()])).toEqual([
      1, 1, 1,
    ]);
  });
});

describe('readSnapshot', () => {
  it('gives the neighbours in the list and the versions, newest first', async () => {
    const db = aDatabase();
    const [, middle = ''] = await archive(db, 3);
    const article = anArticle({ url: middle, title: 'Xəbər 1', text: 'changed' });
    const later = { ...at(1), now: new Date(at(1).now.getTime() + 1000) };
    const { snapshotId } = await saveCapture(db, article, later);
    const view = await readSnapshot(db, snapshotId);
    expect(view?.newer?.title).toBe('Xəbər 2');
    expect(view?.older?.title).toBe('Xəbər 0');
    expect(view?.versions.map(({ id }) => id)[0]).toBe(snapshotId);
    expect(view?.versions).toHaveLength(2);
  });

  it('is null for a snapshot that is not there', async () => {
    expect(await readSnapshot(aDatabase(), 'nothing')).toBeNull();
  });
});
