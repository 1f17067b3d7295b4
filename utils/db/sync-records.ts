import type { MetaRecord } from '../model/records';
import type { GroupRow } from '../sync/group-row';
import type { Operation } from '../sync/operation';
import type { SyncPosition } from '../sync/sync-archive';

/** What sync knows of a page. */
export interface SyncGroupRecord extends GroupRow {
  /** 1: something was received that is not in the rows of the archive yet. */
  stale: 0 | 1;
  /** Names of the texts that it waits for. */
  wanted: string[];
}

/** An operation that no head in the bucket tells of yet. */
export interface SyncQueueRecord {
  /** Given by the database: the order in which they are sent. */
  id?: number;
  /** Number of the segment that it is in; 0 where it is in none. */
  segment: number;
  operation: Operation;
}

/** How far sync is; `value` is the last entry of the ledger whose changes were collected. */
export interface SyncPositionRecord extends MetaRecord {
  name: 'sync';
  position: SyncPosition;
  /** When changes were collected last, ISO 8601 UTC; `null` until then. */
  collectedAt: string | null;
}
