import type { MenbeDatabase } from '../../db/database';
import { nextWakeAt, pickDue } from '../../watch/schedule';
import { checkPage, type Watching } from './check-page';
import { syncWatches } from './sync-watches';

/** Sites asked at a time. */
const AT_ONCE = 4;

/**
 * Looks at every page that is due, one of each site; the others of a site wait for the next round. Offline nothing is done.
 * Rejects with what the database throws; what was looked at until then is stored.
 */
export async function checkWatches(db: MenbeDatabase, watching: Watching): Promise<void> {
  await syncWatches(db, watching.now());
  if (!watching.isOnline()) return;
  const due = pickDue(await db.watches.toArray(), watching.now());
  const checkers = Array.from({ length: AT_ONCE }, async () => {
    for (let row = due.shift(); row; row = due.shift()) await checkPage(db, row, watching);
  });
  await Promise.all(checkers);
}

/** When there is next something to look at, `null` when nothing is watched. */
export async function nextCheckAt(db: MenbeDatabase): Promise<Date | null> {
  return nextWakeAt(await db.watches.toArray());
}
