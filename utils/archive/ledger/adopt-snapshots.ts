import Dexie from 'dexie';
import type { MenbeDatabase } from '../../db/database';
import type { LedgerDraft } from '../../model/ledger';
import { Pacer } from '../../scheduling/pacer';
import { recordChange } from './record-entries';
import { snapshotSubject } from './snapshot-subject';

/** Snapshots in one batch, which shares a signature. */
const BATCH = 50;

/** Web Lock of adopting: one context at a time. */
export const ADOPT_LOCK = 'menbe-adopt';

/**
 * Adds entries for snapshots archived before the ledger existed, resuming where an earlier run ended. A second context waits for
 * the lock, then finds little or nothing to do. Throws the signal's reason.
 */
export async function adoptInTurn(db: MenbeDatabase, signal?: AbortSignal): Promise<void> {
  if (await isAdopted(db)) return;
  // Node (scripts and tests) has no Web Locks, and no second context either.
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return adoptSnapshots(db, signal);
  await navigator.locks.request(ADOPT_LOCK, signal ? { signal } : {}, () => adoptSnapshots(db, signal));
}

/** Whether all snapshots from before the ledger are in it. */
export async function isAdopted(db: MenbeDatabase): Promise<boolean> {
  return (await db.evidenceState.get('adopted'))?.value === null;
}

/** Adopts the remaining snapshots; each batch is a transaction that also stores the cursor. Call it under `ADOPT_LOCK`. */
export async function adoptSnapshots(db: MenbeDatabase, signal?: AbortSignal): Promise<void> {
  const pacer = new Pacer(signal);
  while (!(await isAdopted(db))) {
    await adoptBatch(db);
    await pacer.rest();
  }
}

async function adoptBatch(db: MenbeDatabase): Promise<void> {
  const after = (await db.evidenceState.get('adopted'))?.value ?? null;
  const snapshots = await db.snapshots
    .where('id')
    .above(after ?? Dexie.minKey)
    .limit(BATCH)
    .toArray();
  const contents = await db.contents.bulkGet(snapshots.map(({ id }) => id));
  // A snapshot without content has no hash to sign; verification reports it.
  const subjects = await Promise.all(
    snapshots.flatMap((snapshot, index) =>
      contents[index] ? [snapshotSubject(snapshot, contents[index])] : [],
    ),
  );
  const ids = subjects.map(({ snapshotId }) => snapshotId);
  await recordChange(db, {
    tables: [db.snapshots, db.evidenceState],
    plan: async () => {
      const told = await db.ledger.where('subject.snapshotId').anyOf(ids).toArray();
      const known = new Set(
        told.flatMap(({ subject }) => ('recordSha256' in subject ? [subject.snapshotId] : [])),
      );
      const present = await db.snapshots.where('id').anyOf(ids).primaryKeys();
      return subjects.filter(({ snapshotId }) => present.includes(snapshotId) && !known.has(snapshotId));
    },
    drafts: (missing) =>
      missing.map((subject): LedgerDraft => ({ kind: 'adopted', subject: { ...subject, origin: 'user' } })),
    write: async () => {
      await db.evidenceState.put({ name: 'adopted', value: snapshots.at(-1)?.id ?? null });
    },
  });
}
