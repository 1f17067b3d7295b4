import type { MenbeDatabase } from '../../db/database';
import { type TimeReport, verifyTimeToken } from '../../integrity/time/verify-time-token';
import type { TimeTokenRecord } from '../../model/time-token';
import { byService } from './by-service';
import type { StampedLedger } from './stamped-ledger';

/** A token that covers a snapshot, and the result of verifying it. */
export interface SnapshotTime {
  row: TimeTokenRecord;
  report: TimeReport;
}

/**
 * The first token of each service that covers a snapshot's entry, earliest first, each verified against the current ledger.
 * Empty when no service has stamped it, or it is not in the ledger.
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

/** The first complete token, else the first pending one. */
function firstOf(rows: readonly TimeTokenRecord[]): TimeTokenRecord[] {
  const row = rows.find(({ state }) => state === 'done') ?? rows[0];
  return row ? [row] : [];
}

async function reportOf(row: TimeTokenRecord, root: string): Promise<TimeReport> {
  if (row.root !== root)
    return { kind: 'fault', fault: 'imprint-wrong', detail: `the ledger’s root at ${row.size} is ${root}` };
  return verifyTimeToken(row);
}

/** Sort key. Authorities state a time; calendars only have the time of the request, which is sorted after them. */
function timeOf({ genTime, requestedAt }: TimeTokenRecord): string {
  return genTime ?? `~${requestedAt}`;
}
