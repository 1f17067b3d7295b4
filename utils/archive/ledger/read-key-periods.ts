import type { MenbeDatabase } from '../../db/database';
import type { KeyPeriod } from '../../model/evidence';
import type { LedgerEntry } from '../../model/ledger';

/** The signing key of each part of the chain up to entry `size`; a part ends before the entry of the next key. */
export async function readKeyPeriods(db: MenbeDatabase, size: number): Promise<KeyPeriod[]> {
  const [first, last] = await Promise.all([db.ledger.get(1), db.ledger.get(size)]);
  if (!first || !last) return [];
  // When both ends have the same key, it signed everything between: a replaced key is never used again.
  const entries =
    first.keyId === last.keyId
      ? [first]
      : await db.ledger
          .where('seq')
          .belowOrEqual(size)
          .filter(({ kind }) => kind === 'key')
          .toArray();
  return entries.flatMap((entry, index) => periodOf(entry, (entries[index + 1]?.seq ?? size + 1) - 1) ?? []);
}

function periodOf({ kind, subject, seq, at, keyId }: LedgerEntry, through: number): KeyPeriod | null {
  if (kind !== 'key') return null;
  const { algorithm, deviceName } = subject;
  const count = through - seq + 1;
  return { keyId, algorithm, deviceName, seq, at, through, entries: count, vouched: count };
}
