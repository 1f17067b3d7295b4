import type { Table } from 'dexie';
import type { MenbeDatabase } from '../../db/database';
import { type LedgerHead, sealEntries } from '../../integrity/ledger-entry';
import type { SigningKey } from '../../integrity/signing-key';
import type { LedgerDraft, LedgerEntry } from '../../model/ledger';
import { deviceKey, deviceKeyAnew } from './device-key';
import { deviceName } from './device-name';

/** A change of the archive and what the ledger tells of it. `P` is what was planned, `T` what came of it. */
export interface Recorded<P, T> {
  /** What reading and writing touch; the ledger itself is added. */
  tables: readonly Table[];
  /** Says from what is stored what will be done. Runs in a read transaction: waits for the database only, changes nothing. */
  plan: () => Promise<P>;
  /** What the ledger tells of a plan; nothing is sealed where it is empty. */
  drafts: (plan: P) => readonly LedgerDraft[];
  /** Does what was planned. Runs in the transaction that the entries are written in: waits for the database only. */
  write: (plan: P) => Promise<T>;
  /** Whether the key is announced even when there are no other entries to write. */
  announces?: boolean;
}

/**
 * Makes sure that the chain ends with an entry of the key that this device signs with, and returns the key.
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
 * 1. Head of the chain and plan are read together.
 * 2. Entries are hashed and signed outside of any transaction, which would end while it waits for that.
 * 3. In the transaction: if somebody else wrote an entry meanwhile, nothing is done and all begins anew. So a plan still
 *    holds when it is carried out, as far as the ledger tells of what it was made from.
 *
 * One has to begin anew only because another has finished, so there is always progress.
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

/** Adds entries that tell of nothing else that is stored, in a transaction of their own. */
export function recordEntries(db: MenbeDatabase, drafts: readonly LedgerDraft[]): Promise<void> {
  return recordChange(db, {
    tables: [],
    plan: () => Promise.resolve(null),
    drafts: () => drafts,
    write: () => Promise.resolve(),
  });
}

/** Where the chain ends, `null` when it is empty. Inside or outside of a transaction. */
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

/** Tells that entries are signed with a key from here on: the first entry of a chain, and whenever the key is another. */
async function keyDraft(db: MenbeDatabase, { algorithm, spki }: SigningKey): Promise<LedgerDraft> {
  return { kind: 'key', subject: { algorithm, spki, deviceName: await deviceName(db) } };
}
