import type { FoundPart } from '../../backup/read-folder';
import { validateEntry } from '../../backup/validate-rows';
import { ChainChecker } from '../../integrity/check-chain';
import type { SignatureCheck } from '../../integrity/check-signatures';
import { hashedText, NO_HASH } from '../../integrity/ledger-entry';
import { ProblemList } from '../../integrity/problem-list';
import { sha256OfShort } from '../../integrity/stream-hash';
import type { EvidenceProblem, KeyPeriod } from '../../model/evidence';
import type { LedgerEntry } from '../../model/ledger';
import { rowsOf } from './set-rows';

/** What is known of another profile's ledger. */
export interface ForeignChain {
  /** Hash of its first entry; `null` where there is none that can be verified. */
  chain: string | null;
  /** The last entry that is verified: what is behind it is not kept. */
  head: { seq: number; hash: string; at: string; keyId: string } | null;
  /** The last entry that the set says there is; more than `head` where some are missing. */
  end: number;
  keys: readonly KeyPeriod[];
  /** Why none of it is kept; empty where it holds. */
  problems: readonly EvidenceProblem[];
}

/** Follows a ledger through the parts of a set, which may repeat entries, lack some, or hold damaged ones. */
export class ChainFollower {
  private last: Pick<LedgerEntry, 'seq' | 'hash'>;
  /** The last entry of any that were there. */
  end = 0;

  constructor(from: Pick<LedgerEntry, 'seq' | 'hash'> = { seq: 0, hash: NO_HASH }) {
    this.last = from;
  }

  /** Of these entries, those that follow on what was followed so far, each with the hash that it says. */
  take(entries: readonly LedgerEntry[]): LedgerEntry[] {
    const taken: LedgerEntry[] = [];
    for (const entry of entries) {
      if (!hasItsHash(entry)) continue;
      this.end = Math.max(this.end, entry.seq);
      if (entry.seq !== this.last.seq + 1 || entry.prevHash !== this.last.hash) continue;
      this.last = entry;
      taken.push(entry);
    }
    return taken;
  }
}

function hasItsHash(entry: LedgerEntry): boolean {
  try {
    return sha256OfShort(hashedText(entry)) === entry.hash;
  } catch {
    return false; // no canonical JSON
  }
}

/** Checks a ledger as its entries come. */
export class ForeignChainCheck {
  private readonly follower = new ChainFollower();
  private readonly problems = new ProblemList();
  private readonly checker: ChainChecker;
  private first: LedgerEntry | null = null;
  /** The last signed entry: those behind it are covered by no signature. */
  private signed: LedgerEntry | null = null;

  constructor(areSigned?: SignatureCheck) {
    this.checker = new ChainChecker(this.problems, null, areSigned);
  }

  async take(entries: readonly LedgerEntry[]): Promise<void> {
    const taken = this.follower.take(entries);
    if (taken.length === 0) return;
    this.first ??= taken[0] ?? null;
    this.signed = taken.findLast(({ signature }) => signature !== null) ?? this.signed;
    await this.checker.add(taken);
  }

  /** @param end the last entry that the set's manifests tell of */
  async finish(end: number): Promise<ForeignChain> {
    await this.checker.finish();
    const problems = this.problems.first.filter(({ code }) => code !== 'entry-unsigned');
    const head = problems.length === 0 && this.signed ? headOf(this.signed) : null;
    return {
      chain: head && this.first ? this.first.hash : null,
      head,
      end: Math.max(end, this.follower.end),
      keys: this.checker.periods.list,
      problems,
    };
  }
}

function headOf({ seq, hash, at, keyId }: LedgerEntry): NonNullable<ForeignChain['head']> {
  return { seq, hash, at, keyId };
}

/** The entries of a set, some at a time. */
export async function* entriesOf(parts: readonly FoundPart[]): AsyncGenerator<LedgerEntry[]> {
  for await (const { rows } of rowsOf(parts, 'state'))
    yield rows.flatMap(({ list, json }) => {
      const checked = list === 'entries' ? validateEntry(json) : null;
      return checked?.valid ? [checked.item] : [];
    });
}
