import type { MenbeDatabase } from '../../db/database';
import type { WatchRecord } from '../../model/watch';
import { saveCapture } from '../capture/save-capture';

/**
 * Stores the last reading of a watched page (fetched, but not stored automatically) as a version, on the user's request.
 * Does nothing when there is none.
 */
export async function storeReading(
  db: MenbeDatabase,
  pageUrl: string,
  browser: string | null,
): Promise<void> {
  const reading = await db.watchReadings.get(pageUrl);
  if (!reading) return;
  const now = new Date(reading.fetchedAt);
  const { article, answered = null } = reading;
  const { snapshotId } = await saveCapture(db, article, { now, browser, origin: 'watch', answered });
  await db.transaction('rw', db.watches, db.watchReadings, async () => {
    await db.watchReadings.delete(pageUrl);
    await db.watches.where({ pageUrl }).modify((row: WatchRecord) => {
      row.result = { kind: 'changed', at: reading.fetchedAt, detail: '' };
      row.comparedWith = snapshotId;
      row.stopped = 0;
      delete row.news;
    });
  });
}
