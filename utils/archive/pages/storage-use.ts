import type { MenbeDatabase } from '../../db/database';
import { contentBytes, storedBytes } from '../../db/kept-bytes';
import type { ContentRecord } from '../../model/records';
import { archiveStats } from './archive-stats';

/** Size of the archive by kind, in bytes before compression. */
export interface StorageUse {
  /** Number of snapshots outside the bin. */
  snapshots: number;
  /** Texts and HTML of the snapshots, estimated. */
  contents: number;
  /** Rows of pages and snapshots, estimated. */
  records: number;
}

/** Snapshots in the sample, enough for an estimate: reading all bodies of a large archive takes minutes. */
const SAMPLE = 48;

/**
 * Estimates sizes from a sample: the mean of 48 snapshots (all, where there are no more), spread evenly over the range of ids (which are ordered by
 * time), times the counters. Reads only the bodies of the sample.
 */
export async function storageUse(db: MenbeDatabase): Promise<StorageUse> {
  const [{ pages, snapshots }, sample] = await Promise.all([archiveStats(db), sampleContents(db)]);
  const ids = sample.map(({ id }) => id);
  const rows = (await db.snapshots.bulkGet(ids)).filter((row) => row !== undefined);
  const pageRows = await db.pages.bulkGet([...new Set(rows.map(({ pageUrl }) => pageUrl))]);
  return {
    snapshots,
    contents: Math.round(snapshots * mean(sample.map(contentBytes))),
    records: Math.round(snapshots * mean(rows.map(rowBytes)) + pages * mean(pageRows.map(rowBytes))),
  };
}

/** Bytes of a body on average, from the same sample. */
export async function meanContentBytes(db: MenbeDatabase): Promise<number> {
  return mean((await sampleContents(db)).map(contentBytes));
}

async function sampleContents(db: MenbeDatabase): Promise<ContentRecord[]> {
  const few = await db.contents.limit(SAMPLE + 1).primaryKeys();
  if (few.length <= SAMPLE) return db.contents.toArray();
  const [[first = ''], [last = '']] = await Promise.all([
    db.contents.toCollection().limit(1).primaryKeys(),
    db.contents.toCollection().reverse().limit(1).primaryKeys(),
  ]);
  const found = new Map<string, ContentRecord>();
  for (let step = 0; step < SAMPLE; step++) {
    const id = between(first, last, step / (SAMPLE - 1));
    const row = await db.contents.where('id').aboveOrEqual(id).first();
    if (row) found.set(row.id, row);
  }
  return [...found.values()];
}

/** Interpolates between two ids: the first 48 bits of a UUID version 7 are a time (RFC 9562). */
function between(first: string, last: string, share: number): string {
  const from = timeIn(first);
  const to = timeIn(last);
  if (share === 0 || !(to > from)) return first;
  const hex = Math.floor(from + (to - from) * share)
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}

function timeIn(id: string): number {
  return Number.parseInt(id.replace('-', '').slice(0, 12), 16);
}

function rowBytes(row: object | undefined): number {
  return row ? storedBytes(JSON.stringify(row)) : 0;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
