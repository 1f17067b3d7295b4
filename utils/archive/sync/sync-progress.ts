import type { MenbeDatabase } from '../../db/database';
import type { SyncPositionRecord } from '../../db/sync-records';

/** What still has to travel. */
export interface SyncCounts {
  /** Changes that no other device has heard of. */
  toSend: number;
  /** Texts and files that this device knows of and does not have. */
  toReceive: number;
}

/** Counts what still has to travel. */
export async function readSyncCounts(db: MenbeDatabase): Promise<SyncCounts> {
  const [toSend, wanted] = await Promise.all([
    db.syncQueue.count(),
    db.syncGroups.orderBy('wanted').uniqueKeys(),
  ]);
  return { toSend, toReceive: wanted.length };
}

/** Forgets what this archive knows of other devices and of what it has sent. The archive itself stays as it is. */
export function forgetSync(db: MenbeDatabase): Promise<void> {
  return db.transaction('rw', db.meta, db.syncGroups, db.syncQueue, async () => {
    await Promise.all([db.syncGroups.clear(), db.syncQueue.clear(), db.meta.delete('sync')]);
  });
}

/** Number of the last segment of another device's log that was received; 0 before the first. */
export async function lastSegmentOf(db: MenbeDatabase, device: string): Promise<number> {
  const record = (await db.meta.get('sync')) as SyncPositionRecord | undefined;
  return record?.position.received[device]?.number ?? 0;
}
