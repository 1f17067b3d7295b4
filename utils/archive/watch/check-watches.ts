import type { MenbeDatabase } from '../../db/database';
import { nextWakeAt, pickDue } from '../../watch/schedule';
import { checkPage, type Watching } from './check-page';
import { syncWatches } from './sync-watches';

/** Sites checked in parallel. */
const AT_ONCE = 4;

/**
 * Checks the pages that are due, at most one of each site; the others wait for the next round. Does nothing while offline.
 * Rejects with errors of the database; results so far are stored.
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

/** When the next check is due, `null` when nothing is watched. */
export async function nextCheckAt(db: MenbeDatabase): Promise<Date | null> {
  return nextWakeAt(await db.watches.toArray());
}
