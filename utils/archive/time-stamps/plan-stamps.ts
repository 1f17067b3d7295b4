import type { MenbeDatabase } from '../../db/database';
import type { TimeSettings } from '../../model/time-services';
import type { TimeKind, TimeTokenRecord } from '../../model/time-token';
import { nextRootAt } from './schedule';
import type { StampedLedger } from './stamped-ledger';

interface Service {
  kind: TimeKind;
  authority: string;
}

/** All services that the user has chosen. */
export function servicesOf({ authorities, calendars }: TimeSettings): Service[] {
  return [
    ...authorities.map((authority) => ({ kind: 'rfc3161' as const, authority })),
    ...calendars.map((authority) => ({ kind: 'opentimestamps' as const, authority })),
  ];
}

/** Services that lack entries, each with the last root it was sent. */
async function behind(
  db: MenbeDatabase,
  services: readonly Service[],
  size: number,
): Promise<(Service & { last: TimeTokenRecord | undefined })[]> {
  const found = await Promise.all(
    services.map(async (service) => ({ ...service, last: await lastOf(db, service) })),
  );
  return found.filter(({ last }) => (last?.size ?? 0) < size);
}

async function lastOf(db: MenbeDatabase, { authority }: Service): Promise<TimeTokenRecord | undefined> {
  const rows = await db.timeTokens.where('authority').equals(authority).toArray();
  return rows.reduce<TimeTokenRecord | undefined>(
    (last, row) => (last && last.size >= row.size ? last : row),
    undefined,
  );
}

/**
 * Queues a root over the whole ledger for each service that is due (with `all`, for each that lacks entries). It replaces a root
 * that is still queued for the same service, because the newer one covers its entries too.
 */
export async function planStamps(
  db: MenbeDatabase,
  ledger: StampedLedger,
  settings: TimeSettings,
  { now, all }: { now: Date; all: boolean },
): Promise<void> {
  const services = servicesOf(settings);
  await dropUnchosen(db, services);
  const size = await ledger.size();
  if (size === 0) return;
  const at = now.toISOString();
  const wanting = await behind(db, services, size);
  const due = wanting.filter(({ kind, last }) => all || !last || isDue(now, kind, last));
  if (due.length === 0) return;
  const root = await ledger.root(size);
  await db.transaction('rw', db.timeTokens, async () => {
    for (const { kind, authority } of due) {
      const waiting = await db.timeTokens
        .where('authority')
        .equals(authority)
        .filter(({ state }) => state === 'queued' || state === 'failed')
        .toArray();
      await db.timeTokens.bulkDelete(waiting.map(({ id }) => id));
      // The backoff of a failing service carries over to the new root.
      const attempts = Math.max(0, ...waiting.map((row) => row.attempts));
      const nextAttemptAt = waiting.reduce((latest, row) => maxTime(latest, row.nextAttemptAt), at);
      const error = waiting.find((row) => row.error)?.error ?? null;
      const row = { kind, authority, size, root, requestedAt: at, attempts, error };
      await db.timeTokens.put({
        ...row,
        id: `${root}:${authority}`,
        state: 'queued',
        token: null,
        genTime: null,
        blockHeight: null,
        nextAttemptAt: all ? at : nextAttemptAt,
      });
    }
  });
}

/** Removes queued roots of services that are no longer chosen; pending proofs of calendars stay. */
async function dropUnchosen(db: MenbeDatabase, services: readonly Service[]): Promise<void> {
  const chosen = new Set(services.map(({ authority }) => authority));
  await db.timeTokens
    .where('state')
    .anyOf('queued', 'failed')
    .filter(({ authority }) => !chosen.has(authority))
    .delete();
}

function isDue(now: Date, kind: TimeKind, last: TimeTokenRecord): boolean {
  const waiting = last.state === 'queued' || last.state === 'failed';
  return waiting || nextRootAt(new Date(0), kind, last) <= now.toISOString();
}

function maxTime(one: string, other: string | null): string {
  return other !== null && other > one ? other : one;
}

/** When the next action is due: a new root, a retry, or an upgrade request. `null` when none is. */
export async function nextStampAt(
  db: MenbeDatabase,
  ledger: StampedLedger,
  settings: TimeSettings,
  now: Date,
): Promise<string | null> {
  const wanting = await behind(db, servicesOf(settings), await ledger.size());
  const roots = wanting.map(({ kind, last }) => nextRootAt(now, kind, last));
  const rows = await db.timeTokens.where('state').anyOf('queued', 'pending').toArray();
  const attempts = rows.flatMap(({ nextAttemptAt }) => nextAttemptAt ?? []);
  return [...roots, ...attempts].sort()[0] ?? null;
}
