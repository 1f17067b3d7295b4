import type { MenbeDatabase } from '../../db/database';
import type { TimeSettings } from '../../model/time-services';
import type { TimeKind, TimeTokenRecord } from '../../model/time-token';
import { servicesOf } from './plan-stamps';

/** The state of one service. */
export interface ServiceState {
  kind: TimeKind;
  authority: string;
  /** Last successful request (a token or a pending proof), ISO 8601 UTC by this device's clock. */
  lastAt: string | null;
  /** The newest Bitcoin block of a calendar. */
  blockHeight: number | null;
  /** Number of pending proofs of a calendar. */
  promised: number;
  /** The row that is queued or has failed, including a pending proof whose upgrade request failed. */
  waiting: TimeTokenRecord | null;
}

/** The state of the queue for each service. */
export async function readTimeState(db: MenbeDatabase, settings: TimeSettings): Promise<ServiceState[]> {
  return Promise.all(
    servicesOf(settings).map(async ({ kind, authority }) => {
      const rows = await db.timeTokens.where('authority').equals(authority).toArray();
      const taken = rows.filter(({ token }) => token !== null);
      return {
        kind,
        authority,
        lastAt: newest(taken.map(({ genTime, requestedAt }) => genTime ?? requestedAt)),
        blockHeight: taken.reduce<number | null>((max, row) => highest(max, row.blockHeight), null),
        promised: rows.filter(({ state }) => state === 'pending').length,
        waiting:
          rows.find(({ state }) => state === 'queued' || state === 'failed') ??
          rows.find(({ error }) => error !== null) ??
          null,
      };
    }),
  );
}

function newest(times: readonly string[]): string | null {
  return times.toSorted().at(-1) ?? null;
}

function highest(one: number | null, other: number | null): number | null {
  return one === null ? other : Math.max(one, other ?? 0);
}
