import type { MenbeDatabase } from '../../db/database';
import { sha256, fromHex, toHex } from '../../integrity/bytes';

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
export const LEDGER_TABLE = 'snapshots';

/** The ledger of this archive. */
export function stampedLedger(db: MenbeDatabase): StampedLedger {
  const ids = () => db.snapshots.orderBy('id').primaryKeys();
  return {
    size: () => db.snapshots.count(),
    async root(size) {
      const snapshots = await db.snapshots.orderBy('id').limit(size).toArray();
      return rootOf(snapshots.map(({ sha256: hash }) => hash));
    },
    async entryOf(snapshotId) {
      const at = (await ids()).indexOf(snapshotId);
      return at < 0 ? null : at + 1;
    },
  };
}

/** The root (hex) of the RFC 6962 tree over hashes (hex), at least one. */
export async function rootOf(hashes: readonly string[]): Promise<string> {
  const join = (prefix: number, ...parts: Uint8Array[]) =>
    sha256(Uint8Array.from([prefix, ...parts.flatMap((part) => [...part])]));
  let level = await Promise.all(hashes.map((hash) => join(0, fromHex(hash))));
  while (level.length > 1) {
    const pairs = Array.from({ length: Math.ceil(level.length / 2) }, (_, at) =>
      level.slice(2 * at, 2 * at + 2),
    );
    level = await Promise.all(pairs.map((pair) => (pair.length > 1 ? join(1, ...pair) : (pair[0] as never))));
  }
  return toHex(level[0] ?? new Uint8Array());
}
