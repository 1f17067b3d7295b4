import type { MenbeDatabase } from '../../db/database';
import { MerkleTree } from '../../integrity/merkle-tree';
import type { EntryProof } from '../../model/evidence';
import type { LedgerEntry } from '../../model/ledger';
import { MenbeError } from '../../model/result';

/** The entries of chosen snapshots with their inclusion proofs. */
export interface Excerpt {
  /** In chain order, including entries that announce keys. */
  entries: LedgerEntry[];
  proofs: EntryProof[];
  /** Merkle root (hex) over all entries. */
  root: string;
}

/** Which entries to read, and which trees to prove their inclusion in. */
interface Chosen {
  snapshotIds: ReadonlySet<string>;
  /** Sizes of the Merkle trees that time tokens stamp; each entry gets a proof for these trees too. */
  sizes: readonly number[];
  signal: AbortSignal;
}

/** Entries in one batch. */
const BATCH = 5000;

/**
 * Reads the excerpt of a chain of `size` entries.
 * @throws MenbeError `export-cancelled` when the signal is aborted
 */
export async function readExcerpt(
  db: MenbeDatabase,
  size: number,
  { snapshotIds, sizes, signal }: Chosen,
): Promise<Excerpt> {
  const entries: LedgerEntry[] = [];
  const hashes: string[] = [];
  for (let first = 1; first <= size; first += BATCH) {
    if (signal.aborted) throw new MenbeError('export-cancelled');
    const end = Math.min(size, first + BATCH - 1);
    for (const entry of await db.ledger.where('seq').between(first, end, true, true).toArray()) {
      hashes.push(entry.hash);
      if (belongs(entry, snapshotIds)) entries.push(entry);
    }
  }
  const proofs: EntryProof[] = [];
  let root = '';
  for (const each of new Set([...sizes.filter((other) => other <= size), size])) {
    const tree = await MerkleTree.of(hashes.slice(0, each));
    root = tree.root;
    for (const { seq } of entries)
      if (seq <= each) proofs.push({ seq, size: each, root, path: tree.path(seq - 1) });
  }
  return { entries, proofs, root };
}

function belongs({ kind, subject }: LedgerEntry, snapshotIds: ReadonlySet<string>): boolean {
  return kind === 'key' || ('snapshotId' in subject && snapshotIds.has(subject.snapshotId));
}
