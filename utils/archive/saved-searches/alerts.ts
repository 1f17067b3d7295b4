import type { MenbeDatabase } from '../../db/database';
import type { AlertRecord, SavedSearchRecord } from '../../model/saved-search';
import { countFound } from './count-found';
import { listSearches } from './saved-searches';

/** An alert with sources that are new to the user. */
export interface AlertNews {
  alert: AlertRecord;
  /** How many, at least 1. */
  fresh: number;
}

/** Makes an alert of a search: sources, and versions, that are archived from now on are new. `isOn` false ends that. */
export async function setAlert(db: MenbeDatabase, id: string, isOn: boolean, now: Date): Promise<void> {
  await db.savedSearches.update(id, { seenUntil: isOn ? now.toISOString() : null });
}

/** Whether new sources of a search are told. */
export function isAlert(search: SavedSearchRecord): search is AlertRecord {
  return search.seenUntil !== null;
}

/** The alerts that have found something new. Rejects with the signal's reason and errors of the database. */
export async function listAlertNews(
  db: MenbeDatabase,
  now: Date,
  signal?: AbortSignal,
): Promise<AlertNews[]> {
  const news: AlertNews[] = [];
  for (const alert of (await listSearches(db)).filter(isAlert)) {
    const { fresh } = await countFound(db, alert, now, signal);
    if (fresh > 0) news.push({ alert, fresh });
  }
  return news;
}

/**
 * Notes that the user has seen what an alert finds. What counts is when the last of it was archived, not the clock: a source whose
 * capture began before this moment and ends after it stays new. Does nothing where nothing is new.
 */
export async function lookAtAlert(db: MenbeDatabase, alert: AlertRecord, now: Date): Promise<void> {
  const { latestAt } = await countFound(db, alert, now);
  if (latestAt === null) return;
  await db.transaction('rw', db.savedSearches, async () => {
    const row = await db.savedSearches.get(alert.id);
    // Another page may have looked, or the alert may have been ended.
    if (row && isAlert(row) && row.seenUntil < latestAt)
      await db.savedSearches.update(alert.id, { seenUntil: latestAt });
  });
}
