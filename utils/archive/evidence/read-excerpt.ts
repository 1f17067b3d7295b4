import type { MenbeDatabase } from '../../db/database';
import { MerkleTree } from '../../integrity/merkle-tree';
import type { EntryProof } from '../../model/evidence';
import type { LedgerEntry } from '../../model/ledger';
import { MenbeError } from '../../model/result';

/** The entries of chosen snapshots, with what proves that they are in the chain. */
export interface Excerpt {
  /** In the order of the chain, those that bring keys in among them. */
  entries: LedgerEntry[];
  proofs: EntryProof[];
  /** Merkle root (hex) over all entries. */
  root: string;
}

/** Which entries to read, and what to prove of them. */
interface Chosen {
  snapshotIds: ReadonlySet<string>;
  /** Numbers of entries of the trees that time tokens are about; each entry is proven to be in these too. */
  sizes: readonly number[];
  signal: AbortSignal;
}

/** Entries read at a time. */
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
