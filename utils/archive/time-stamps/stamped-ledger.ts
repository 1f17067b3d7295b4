import type { MenbeDatabase } from '../../db/database';
import { merkleRoot } from '../../integrity/merkle-tree';
import { readHead } from '../ledger/record-entries';

/** The view of the ledger that stamping needs. */
export interface StampedLedger {
  /** Number of entries. */
  size(): Promise<number>;
  /** Hex Merkle root (RFC 6962) over the hashes of the first `size` entries; `size` is at least 1. */
  root(size: number): Promise<string>;
  /** Number (from 1) of the capture entry of a snapshot; `null` when there is none. */
  entryOf(snapshotId: string): Promise<number | null>;
}

/** Name of the ledger's table; a change of it means new entries. */
export const LEDGER_TABLE = 'ledger';

/** Entries in one batch. */
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
