import type { ChainChecker } from '../integrity/check-chain';
import type { ProblemList } from '../integrity/problem-list';
import type { EntryProof } from '../model/evidence';
import { addToGroup } from '../model/group-by';

/** The proofs of an excerpt: what shows each entry to be in the trees that the statement and time tokens are about. */
export class ProvenTrees {
  /** By `seq` of the entry. */
  readonly byEntry = new Map<number, EntryProof[]>();
  /** Roots by size: a chain has one tree of each size. */
  private readonly roots = new Map<number, Set<string>>();

  /** Takes a row of the list of proofs. */
  take(value: unknown, problems: ProblemList): void {
    const proof = value as EntryProof | null;
    const isWhole =
      Number.isSafeInteger(proof?.seq) && Number.isSafeInteger(proof?.size) && Array.isArray(proof?.path);
    if (!proof || !isWhole) return problems.add('proof');
    addToGroup(this.byEntry, proof.seq, proof);
    const { size, root } = proof;
    this.roots.set(size, (this.roots.get(size) ?? new Set()).add(root));
  }

  /**
   * Tells of every tree that an entry is missing from: entries are counted, not proofs. A tree that is older than an entry
   * need not have it.
   * @param whole the size of the statement's tree, which every entry must be in
   */
  check(chain: ChainChecker, seqs: readonly number[], whole: number | null, problems: ProblemList): void {
    for (const [size, roots] of this.roots) {
      if (size === whole && roots.size === 1) continue;
      if (roots.size > 1) problems.add('proof', { detail: `${roots.size} trees of ${size} entries` });
      for (const root of roots) {
        const found = chain.provenIn(size, root);
        const due = dueIn(seqs, size);
        if (found !== due) problems.add('proof', { detail: `${found} / ${due}` });
      }
    }
  }

  /** The root of the tree of a size, if every entry of the file that it should have is proven to be in it. */
  rootOf(chain: ChainChecker, seqs: readonly number[], size: number): string | null {
    const [root = null, ...others] = this.roots.get(size) ?? [];
    const isProven = root !== null && chain.provenIn(size, root) === dueIn(seqs, size);
    return isProven && others.length === 0 ? root : null;
  }
}

/** How many entries the tree of the first `size` should have. */
function dueIn(seqs: readonly number[], size: number): number {
  return seqs.filter((seq) => seq <= size).length;
}
