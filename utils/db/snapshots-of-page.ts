import type { Collection } from 'dexie';
import type { SnapshotRecord } from '../model/records';
import type { MenbeDatabase } from './database';

/** The snapshots of a page, oldest first. An empty array sorts after every text, so it ends the range of times. */
export function snapshotsOfPage(db: MenbeDatabase, pageUrl: string): Collection<SnapshotRecord, string> {
  return db.snapshots.where('[pageUrl+archivedAt]').between([pageUrl], [pageUrl, []]);
}
