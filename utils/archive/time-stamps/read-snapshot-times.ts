import type { MenbeDatabase } from '../../db/database';
import { type TimeReport, verifyTimeToken } from '../../integrity/time/verify-time-token';
import type { TimeTokenRecord } from '../../model/time-token';
import { byService } from './by-service';
import type { StampedLedger } from './stamped-ledger';

/** A token that covers a snapshot, and what it proves, verified just now. */
export interface SnapshotTime {
  row: TimeTokenRecord;
  report: TimeReport;
}

/**
 * Of each service the first token that covers a snapshot's entry, the earliest first, each verified against the ledger as it
 * is. Empty when nobody has stamped it, or it is not in the ledger.
 */
export async function readSnapshotTimes(
  db: MenbeDatabase,
  ledger: StampedLedger,
  snapshotId: string,
): Promise<SnapshotTime[]> {
  const entry = await ledger.entryOf(snapshotId);
  if (entry === null) return [];
  const rows = await db.timeTokens.where('size').aboveOrEqual(entry).toArray();
  const stamped = rows.filter(({ token }) => token !== null).sort((a, b) => a.size - b.size);
  const first = byService(stamped).flatMap(firstOf);
  const roots = new Map<number, Promise<string>>();
  const times = await Promise.all(
    first.map(async (row) => {
      const root = roots.get(row.size) ?? ledger.root(row.size);
      roots.set(row.size, root);
      return { row, report: await reportOf(row, await root) };
    }),
  );
  return times.sort((a, b) => (timeOf(a.row) < timeOf(b.row) ? -1 : 1));
}

/** The first that is done, else the first promise. */
function firstOf(rows: readonly TimeTokenRecord[]): TimeTokenRecord[] {
  const row = rows.find(({ state }) => state === 'done') ?? rows[0];
  return row ? [row] : [];
}

async function reportOf(row: TimeTokenRecord, root: string): Promise<TimeReport> {
  if (row.root !== root)
    return { kind: 'fault', fault: 'imprint-wrong', detail: `the ledger’s root at ${row.size} is ${root}` };
  return verifyTimeToken(row);
}

/** Authorities before calendars, whose time is no more than a block's. */
function timeOf({ genTime, requestedAt }: TimeTokenRecord): string {
  return genTime ?? `~${requestedAt}`;
}
