import type { MenbeDatabase } from '../../db/database';
import { merkleRoot } from '../../integrity/merkle-tree';
import { readHead } from '../ledger/record-entries';

/** What is stamped: the ledger, as far as trusted time has to know it. */
export interface StampedLedger {
  /** How many entries there are. */
  size(): Promise<number>;
  /** Hex Merkle root (RFC 6962) over the hashes of the first so many entries, at least one. */
  root(size: number): Promise<string>;
  /** Number of the entry that tells of a snapshot's capture, from 1; `null` when none does. */
  entryOf(snapshotId: string): Promise<number | null>;
}

/** Its table, whose changes are new entries. */
export const LEDGER_TABLE = 'ledger';

/** Entries read at a time. */
const AT_ONCE = 1000;

/** The ledger of this archive. */
export function stampedLedger(db: MenbeDatabase): StampedLedger {
  return {
    size: async () => (await readHead(db))?.seq ?? 0,
    async root(size) {
      const hashes: string[] = [];
      while (hashes.length < size) {
        const end = Math.min(size, hashes.length + AT_ONCE);
        const entries = await db.ledger.where('seq').between(hashes.length, end, false, true).toArray();
        if (entries.length === 0) throw new Error(`The ledger has no entry ${hashes.length + 1}.`);
        hashes.push(...entries.map(({ hash }) => hash));
      }
      return merkleRoot(hashes);
    },
    async entryOf(snapshotId) {
      const first = await db.ledger.where('subject.snapshotId').equals(snapshotId).first();
      return first?.seq ?? null;
    },
  };
}
