import type { KeyPeriod } from '../model/evidence';
import type { LedgerEntry } from '../model/ledger';

/** Gathers, entry by entry, which stretch of a chain names which key, and which entries of it that key vouches for. */
export class KeyPeriods {
  readonly list: KeyPeriod[] = [];
  /** Entries in a row that are unsigned so far: the next signed one covers them, because its hash covers theirs. */
  private waiting = 0;

  /** A new key begins. The entry that brings it has to be given to `take` as well. */
  start(key: Pick<KeyPeriod, 'keyId' | 'algorithm' | 'deviceName' | 'seq' | 'at'>): void {
    this.list.push({ ...key, through: key.seq, entries: 0, vouched: 0 });
    this.waiting = 0;
  }

  /** @param follows whether the previous entry is there too; across a gap a signature covers no earlier entries */
  take({ seq, signature }: Pick<LedgerEntry, 'seq' | 'signature'>, follows: boolean): void {
    const period = this.list.at(-1);
    if (!period) return;
    period.entries++;
    this.waiting = follows || seq === period.seq ? this.waiting + 1 : 1;
    if (signature === null) return;
    period.vouched += this.waiting;
    period.through = seq;
    this.waiting = 0;
  }

  /** The newest key has signed a statement over the tree of `size` entries, so it vouches for all of its own entries in it. */
  seal(size: number): void {
    const period = this.list.at(-1);
    if (!period) return;
    period.vouched = period.entries;
    period.through = size;
  }
}

/** Whether more than one key has part in a chain. */
export function hasSeveralKeys(keys: readonly Pick<KeyPeriod, 'keyId'>[]): boolean {
  return new Set(keys.map(({ keyId }) => keyId)).size > 1;
}
