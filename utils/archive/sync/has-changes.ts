import Dexie from 'dexie';
import type { MenbeDatabase } from '../../db/database';
import type { SyncPositionRecord } from '../../db/sync-records';
import { readHead } from '../ledger/record-entries';

/**
 * Whether something may wait to be sent. It is asked after each change of the archive, so it looks at ends of indexes alone: what was
 * received and shown counts too, and one round more finds that out. Times in the future, from a clock that was wrong, do not count.
 */
export async function hasChanges(db: MenbeDatabase, now: Date): Promise<boolean> {
  const record = (await db.meta.get('sync')) as SyncPositionRecord | undefined;
  if (!record || record.collectedAt === null) return true;
  if ((await db.syncQueue.count()) > 0) return true;
  if (((await readHead(db))?.seq ?? 0) > record.value) return true;
  return isEdited(db, record.collectedAt, now.toISOString());
}

async function isEdited(db: MenbeDatabase, since: string, until: string): Promise<boolean> {
  for (const index of ['tagsChangedAt', 'noteChangedAt', 'deletedAt'])
    if ((await db.pages.where(index).between(since, until, false, true).limit(1).count()) > 0) return true;
  return isArchived(db, since, until);
}

async function isArchived(db: MenbeDatabase, since: string, until: string): Promise<boolean> {
  for (const deleted of [0, 1]) {
    const range = db.pages
      .where('[deleted+lastArchivedAt+url]')
      .between([deleted, since, Dexie.maxKey], [deleted, until, Dexie.maxKey], false, true);
    if ((await range.limit(1).count()) > 0) return true;
  }
  // Highlights have no index by time. There are few, and they are small.
  const changed = db.highlights.filter(({ changedAt }) => changedAt > since && changedAt <= until);
  return (await changed.limit(1).count()) > 0;
}
