import type { LedgerDraft, LedgerEntry, LedgerSeal } from '../model/ledger';
import { toBase64Url } from '../bytes/base64';
import { toUtf8 } from './bytes';
import { canonicalJson, wellFormed } from './canonical-json';
import { sign, type SigningKey } from './signing-key';
import { sha256OfShort } from './stream-hash';

/** `prevHash` of the first entry. */
export const NO_HASH = '0'.repeat(64);

/** What a signature of an entry is over: the purpose, then the hash in hex. */
export function signedBytes(hash: string): Uint8Array<ArrayBuffer> {
  return toUtf8(`menbe-ledger-v1\n${hash}`);
}

/** What the hash of an entry covers, in canonical JSON. */
export function hashedText(entry: LedgerDraft & Omit<LedgerSeal, 'hash' | 'signature'>): string {
  const { at, kind, keyId, prevHash, seq, subject } = entry;
  return canonicalJson({ at, kind, keyId, prevHash, seq, subject });
}

/** Where a chain ends: `null` before its first entry. */
export type LedgerHead = Pick<LedgerEntry, 'seq' | 'hash' | 'keyId'> | null;

/**
 * Makes entries of drafts, following on `head`. The last is signed, and so is every one that brings a key in; the others
 * are covered by the last, whose hash covers theirs.
 */
export async function sealEntries(
  head: LedgerHead,
  drafts: readonly LedgerDraft[],
  key: SigningKey,
  now: Date,
): Promise<LedgerEntry[]> {
  const at = now.toISOString();
  const entries: LedgerEntry[] = [];
  let { seq, hash: prevHash } = head ?? { seq: 0, hash: NO_HASH };
  for (const [index, { kind, subject }] of drafts.entries()) {
    seq++;
    const draft = { kind, subject: wellFormed(subject) } as LedgerDraft;
    const hash = sha256OfShort(hashedText({ ...draft, seq, at, prevHash, keyId: key.keyId }));
    const signs = index === drafts.length - 1 || kind === 'key';
    const signature = signs ? toBase64Url(await sign(key, signedBytes(hash))) : null;
    entries.push({ seq, ...draft, at, prevHash, hash, keyId: key.keyId, signature });
    prevHash = hash;
  }
  return entries;
}
