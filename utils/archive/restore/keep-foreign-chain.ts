import type { FoundPart } from '../../backup/read-folder';
import type { MenbeDatabase } from '../../db/database';
import type { LedgerEntry } from '../../model/ledger';
import { ChainFollower, entriesOf, type ForeignChain } from './foreign-chain';

/**
 * What became of another profile's ledger. `own`: it is this one's. `forked`: the archive has other entries of it already, which stay;
 * a ledger goes two ways where a profile was copied. `broken`: it does not hold. `none`: the set has no ledger.
 */
export type KeptChain = 'kept' | 'own' | 'forked' | 'broken' | 'none';

/** Keeps a ledger that was verified up to its head; goes on where a part of it is kept already. */
export async function keepForeignChain(
  db: MenbeDatabase,
  parts: readonly FoundPart[],
  { chain, head, problems }: ForeignChain,
  checkCancelled: () => void,
): Promise<KeptChain> {
  if (chain === null || head === null) return problems.length > 0 ? 'broken' : 'none';
  if ((await db.ledger.get(head.seq))?.hash === head.hash) return 'own';
  const known = (await lastOf(db, chain)) ?? null;
  for await (const taken of entriesBehind(known, head.seq, parts)) {
    checkCancelled();
    await db.foreignEntries.bulkPut(taken.map((entry) => ({ chain, seq: entry.seq, entry })));
  }
  const there = await db.foreignEntries.get([chain, head.seq]);
  return there?.entry.hash === head.hash ? 'kept' : 'forked';
}

/** The entries of a set that follow on a known one, up to that with the number `end`. */
async function* entriesBehind(
  known: LedgerEntry | null,
  end: number,
  parts: readonly FoundPart[],
): AsyncGenerator<LedgerEntry[]> {
  if (known && known.seq >= end) return;
  const follower = new ChainFollower(known ?? undefined);
  for await (const entries of entriesOf(parts)) {
    const taken = follower.take(entries).filter(({ seq }) => seq <= end);
    if (taken.length > 0) yield taken;
  }
}

async function lastOf(db: MenbeDatabase, chain: string): Promise<LedgerEntry | undefined> {
  const rows = db.foreignEntries.where('[chain+seq]').between([chain, 0], [chain, Infinity]);
  return (await rows.last())?.entry;
}
