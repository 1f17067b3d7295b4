import type { Table } from 'dexie';
import type { MenbeDatabase } from '../../db/database';
import { type LedgerHead, sealEntries } from '../../integrity/ledger-entry';
import type { SigningKey } from '../../integrity/signing-key';
import type { LedgerDraft, LedgerEntry } from '../../model/ledger';
import { deviceKey, deviceKeyAnew } from './device-key';
import { deviceName } from './device-name';

/** A change of the archive with its ledger entries. `P` is the plan, `T` the result. */
export interface Recorded<P, T> {
  /** Tables that `plan` and `write` use; those of the ledger are added. */
  tables: readonly Table[];
  /** Plans the change from stored rows. Runs in a read transaction: it may only await the database, and changes nothing. */
  plan: () => Promise<P>;
  /** Drafts of the entries for a plan; with none, nothing is signed. */
  drafts: (plan: P) => readonly LedgerDraft[];
  /** Carries out the plan, in the transaction that writes the entries: it may only await the database. */
  write: (plan: P) => Promise<T>;
  /** Announce the key even when there are no other entries. */
  announces?: boolean;
}

/**
 * Ensures that the head of the chain has this device's signing key, and returns the key.
 */
export async function announceKey(db: MenbeDatabase): Promise<SigningKey> {
  const key = await deviceKey(db);
  if ((await readHead(db))?.keyId === key.keyId) return key;
  const current = await deviceKeyAnew(db);
  await recordChange(db, {
    tables: [],
    plan: () => Promise.resolve(null),
    drafts: () => [],
    write: () => Promise.resolve(),
    announces: true,
  });
  return current;
}

/**
 * Changes the archive and writes the ledger's entries in one transaction.
 *
 * 1. The head and the plan are read in one transaction.
 * 2. Entries are hashed and signed outside of any transaction, because one would commit during that wait.
 * 3. Optimistic concurrency: when the head has moved, the write transaction changes nothing and step 1 is repeated. So a plan is
 *    still valid when it is carried out, as far as it depends on rows that the ledger records.
 *
 * A retry happens only because another change has succeeded, so there is always progress.
 */
export async function recordChange<P, T>(db: MenbeDatabase, change: Recorded<P, T>): Promise<T> {
  const tables = [...change.tables, db.ledger];
  for (;;) {
    const { head, plan } = await db.transaction('r', tables, async () => ({
      head: await readHead(db),
      plan: await change.plan(),
    }));
    const drafts = change.drafts(plan);
    const entries = drafts.length > 0 || change.announces ? await seal(db, head, drafts) : [];
    const outcome = await db.transaction('rw', tables, async () => {
      if (await db.ledger.get((head?.seq ?? 0) + 1)) return null;
      const value = await change.write(plan);
      await db.ledger.bulkAdd(entries);
      return { value };
    });
    if (outcome) return outcome.value;
  }
}

/** Adds entries that go with no other change, in a transaction of their own. */
export function recordEntries(db: MenbeDatabase, drafts: readonly LedgerDraft[]): Promise<void> {
  return recordChange(db, {
    tables: [],
    plan: () => Promise.resolve(null),
    drafts: () => drafts,
    write: () => Promise.resolve(),
  });
}

/** The head of the chain, `null` when it is empty. Works inside and outside of a transaction. */
export async function readHead(db: MenbeDatabase): Promise<LedgerHead> {
  return (await db.ledger.toCollection().last()) ?? null;
}

async function seal(
  db: MenbeDatabase,
  head: LedgerHead,
  drafts: readonly LedgerDraft[],
): Promise<LedgerEntry[]> {
  let key = await deviceKey(db);
  if (head && head.keyId !== key.keyId) key = await deviceKeyAnew(db);
  const now = new Date();
  if (head?.keyId === key.keyId) return sealEntries(head, drafts, key, now);
  return sealEntries(head, [await keyDraft(db, key), ...drafts], key, now);
}

/** The announcement of a key: the first entry of a chain, and one for each replacement. */
async function keyDraft(db: MenbeDatabase, { algorithm, spki }: SigningKey): Promise<LedgerDraft> {
  return { kind: 'key', subject: { algorithm, spki, deviceName: await deviceName(db) } };
}
