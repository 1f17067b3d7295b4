import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';
import { findPages } from '../search/find-pages';
import { type ChangedPage, changedPages } from './changed-pages';
import { recentlyOpened } from '../pages/recent-openings';

/** Sources worth coming back to, kept from the archive alone. */
export interface ShelvedPages {
  changed: ChangedPage[];
  /** Those opened last. */
  again: PageRecord[];
  thatDay: ThatDay | null;
  /** Those opened most, and more than once. */
  opened: PageRecord[];
}

/** Sources that were archived first on this day of another year or month. */
interface ThatDay {
  ago: 'year' | 'month';
  pages: PageRecord[];
}

/** Reads the first `limit` of each shelf. Days are local. Rejects with what the database throws. */
export async function readShelves(db: MenbeDatabase, limit: number, now: Date): Promise<ShelvedPages> {
  const [changed, again, thatDay, opened] = await Promise.all([
    changedPages(db, limit),
    openedLately(db, limit),
    readThatDay(db, limit, now),
    db.pages.where('[deleted+opens+url]').between([0, 2], [1]).reverse().limit(limit).toArray(),
  ]);
  return { changed, again, thatDay, opened };
}

async function openedLately(db: MenbeDatabase, limit: number): Promise<PageRecord[]> {
  return (await listed(db, await recentlyOpened(db))).slice(0, limit);
}

/** A year ago; where nothing was archived then, a month ago. */
async function readThatDay(db: MenbeDatabase, limit: number, now: Date): Promise<ThatDay | null> {
  for (const [ago, months] of [
    ['year', 12],
    ['month', 1],
  ] as const) {
    const filter = `on:${dayBefore(now, months)}`;
    const found = await findPages(db, { filter, sort: 'archived' });
    const pages = await listed(db, await found.urls(0, Math.min(found.total, limit)));
    if (pages.length > 0) return { ago, pages };
  }
  return null;
}

/** The same day of a month before, or the last day of one that is too short, as a search spells it. */
function dayBefore(now: Date, months: number): string {
  const month = now.getMonth() - months;
  const last = new Date(now.getFullYear(), month + 1, 0);
  const day = Math.min(now.getDate(), last.getDate());
  return [last.getFullYear(), last.getMonth() + 1, day]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

async function listed(db: MenbeDatabase, urls: readonly string[]): Promise<PageRecord[]> {
  return (await db.pages.bulkGet([...urls])).filter((page) => page?.deleted === 0) as PageRecord[];
}
