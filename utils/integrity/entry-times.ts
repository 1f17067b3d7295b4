import type { LedgerEntry } from '../model/ledger';
import { merkleRoot } from './merkle-tree';

/** The entries of a chain as time tokens are held against them, in its order. */
export class EntryTimes {
  readonly seqs: number[] = [];
  /** Hex. */
  readonly hashes: string[] = [];
  private readonly ats: string[] = [];

  take({ seq, hash, at }: Pick<LedgerEntry, 'seq' | 'hash' | 'at'>): void {
    this.seqs.push(seq);
    this.hashes.push(hash);
    this.ats.push(at);
  }

  /** The hash of the entry with a number; `null` where it was not taken. */
  hashOf(seq: number): string | null {
    return this.hashes[this.seqs.indexOf(seq)] ?? null;
  }

  /** The tree over the first so many entries of a chain without gaps; `null` where there are not so many. */
  async treeOf(size: number): Promise<{ root: string; latest: string | null } | null> {
    if (size <= 0 || size > this.hashes.length) return null;
    return { root: await merkleRoot(this.hashes.slice(0, size)), latest: this.latestOf(size) };
  }

  /** The latest time that an entry up to a number gives. */
  latestOf(size: number): string | null {
    let latest: string | null = null;
    for (const [index, at] of this.ats.entries())
      if ((this.seqs[index] ?? 0) <= size && (latest === null || at > latest)) latest = at;
    return latest;
  }
}
