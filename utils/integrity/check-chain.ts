import type { EntryProof, Verification } from '../model/evidence';
import type { LedgerEntry, PublicKeyRecord } from '../model/ledger';
import { toHex } from './bytes';
import { checkSignatures, type SignatureCheck, type SignedHash } from './check-signatures';
import { KeyPeriods } from './key-periods';
import { hashedText, NO_HASH } from './ledger-entry';
import { rootFromPath } from './merkle-tree';
import type { ProblemList } from './problem-list';
import { isLedgerEntry } from './read-entry';
import { importVerifier, isSigningAlgorithm } from './signing-key';
import { TextBuffer } from './text-buffer';

/** For a chain with gaps: the proofs of each entry, by its `seq`. */
export type Excerpt = ReadonlyMap<number, readonly EntryProof[]>;

/**
 * Checks a chain of entries, given in batches in their order: that each has the hash it says, names the one before, and is
 * covered by a signature of the key that the chain brought in. With an `excerpt`, entries may be missing in between; each is
 * then proven to be in a larger chain by its paths.
 */
export class ChainChecker {
  count = 0;
  signatures = 0;
  readonly periods = new KeyPeriods();
  /** The last entry that was read. */
  last: LedgerEntry | null = null;
  /** With an excerpt: which entries (`seq`) are proven to be in the tree of a size and root (`treeKey`). */
  private readonly proven = new Map<string, Set<number>>();
  /** The key in force; `null` where there is none that can be used. */
  key: PublicKeyRecord | null = null;
  private pending: Promise<unknown> = Promise.resolve();
  /** Entries since the last signed one. */
  private unsigned = 0;
  /** Those whose signatures are still to be checked. */
  private signed: (SignedHash & Pick<LedgerEntry, 'seq'>)[] = [];

  constructor(
    private readonly problems: ProblemList,
    private readonly excerpt: Excerpt | null = null,
    private readonly areSigned: SignatureCheck = checkSignatures,
  ) {}

  /**
   * A value that is no entry is reported and skipped. Resolves when the previous batch was hashed and verified, so that the
   * next can be read meanwhile; `finish` waits for the last one.
   */
  async add(values: readonly unknown[]): Promise<void> {
    const entries: LedgerEntry[] = [];
    const checks: Promise<void>[] = [];
    for (const value of values) {
      this.count++;
      if (!isLedgerEntry(value)) {
        this.problems.add('entry-malformed', { detail: this.afterWhich() });
        continue;
      }
      const follows = this.checkLinks(value);
      if (value.kind === 'key') {
        checks.push(this.checkSigned());
        await this.takeKey(value);
      }
      this.noteSigning(value);
      this.periods.take(value, follows);
      if (this.excerpt) checks.push(this.checkProofs(value, this.excerpt));
      entries.push(value);
      this.last = value;
    }
    // Signatures first: they may be checked by others while hashes are made here.
    checks.push(this.checkSigned(), this.checkHashes(entries));
    const before = this.pending;
    this.pending = Promise.all(checks);
    // A failure is thrown by the next call; until then it must not count as an unhandled rejection.
    this.pending.catch(() => undefined);
    await before;
  }

  /** Call it after the last entry. */
  async finish(): Promise<void> {
    await this.pending;
    if (this.unsigned > 0 && !this.excerpt)
      this.problems.add('entry-unsigned', { seq: this.last?.seq ?? null });
  }

  /** With an excerpt: how many entries are proven to be in a tree. */
  provenIn(size: number, root: string): number {
    return this.proven.get(treeKey(size, root))?.size ?? 0;
  }

  get head(): Verification['head'] {
    if (!this.last) return null;
    const { seq, hash, at, keyId } = this.last;
    return { seq, hash, at, keyId };
  }

  private afterWhich(): string | null {
    return this.last && `after ${this.last.seq}`;
  }

  /** @returns whether the entry before is the one that was read before */
  private checkLinks({ seq, prevHash, keyId, kind }: LedgerEntry): boolean {
    const [before, hash] = this.last ? [this.last.seq, this.last.hash] : [0, NO_HASH];
    const follows = seq === before + 1;
    const mayFollow = this.excerpt ? seq > before : follows;
    if (!mayFollow) this.problems.add('entry-order', { seq, detail: this.afterWhich() });
    if ((follows || !this.excerpt) && prevHash !== hash) this.problems.add('chain-broken', { seq });
    if (kind !== 'key' && keyId !== this.periods.list.at(-1)?.keyId)
      this.problems.add('entry-key', { seq, detail: keyId });
    return follows;
  }

  private async takeKey({ seq, at, keyId, subject }: LedgerEntry): Promise<void> {
    const { algorithm, spki, deviceName } = subject as Partial<Record<string, unknown>>;
    const key = isSigningAlgorithm(algorithm) && typeof spki === 'string' && { keyId, algorithm, spki };
    this.key = key && (await importVerifier(key)) ? key : null;
    if (!key || !this.key) {
      this.problems.add('key-malformed', { seq, detail: keyId });
      return;
    }
    // Entries that the former key left unsigned can no longer be covered.
    if (this.unsigned > 0 && !this.excerpt) this.problems.add('entry-unsigned', { seq: seq - 1 });
    this.unsigned = 0;
    const name = typeof deviceName === 'string' ? deviceName : '';
    this.periods.start({ keyId, algorithm: key.algorithm, deviceName: name, seq, at });
  }

  private noteSigning(entry: LedgerEntry): void {
    const { seq, hash, signature } = entry;
    if (signature === null) {
      this.unsigned++;
      return;
    }
    this.unsigned = 0;
    this.signatures++;
    this.signed.push({ seq, hash, signature });
  }

  /** Checks the signatures noted so far with the current key. */
  private async checkSigned(): Promise<void> {
    const { key, signed } = this;
    this.signed = [];
    const holds = key && signed.length > 0 ? await this.areSigned(key, signed) : [];
    for (const [index, { seq }] of signed.entries())
      if (!holds[index]) this.problems.add('entry-signature', { seq });
  }

  private async checkHashes(entries: readonly LedgerEntry[]): Promise<void> {
    const utf8 = new TextBuffer();
    const digests = await Promise.all(entries.map((entry) => digestOf(entry, utf8)));
    for (const [index, { seq, hash }] of entries.entries()) {
      const digest = digests[index];
      if (!digest || toHex(new Uint8Array(digest)) !== hash) this.problems.add('entry-hash', { seq });
    }
  }

  private async checkProofs({ seq, hash }: LedgerEntry, excerpt: Excerpt): Promise<void> {
    for (const { size, root, path } of excerpt.get(seq) ?? []) {
      const key = treeKey(size, root);
      if ((await rootFromPath(hash, seq - 1, size, path)) === root)
        this.proven.set(key, (this.proven.get(key) ?? new Set()).add(seq));
      else this.problems.add('proof', { seq });
    }
  }
}

/** Key of a tree in `provenIn`: its size and root. */
function treeKey(size: number, root: string): string {
  return `${size} ${root}`;
}

/** SHA-256; `null` for what has no canonical JSON. */
function digestOf(entry: LedgerEntry, utf8: TextBuffer): Promise<ArrayBuffer> | null {
  let text: string;
  try {
    text = hashedText(entry);
  } catch {
    return null;
  }
  return crypto.subtle.digest('SHA-256', utf8.encode(text));
}
