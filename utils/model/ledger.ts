/** Who asked for a capture: the user, or a watch that looked by itself. */
export type CaptureOrigin = 'user' | 'watch';

/** How a signature is made: Ed25519, or ECDSA over P-256 with SHA-256 where a browser lacks it. */
export type SigningAlgorithm = 'Ed25519' | 'ECDSA-P256';

/** A snapshot as the ledger knows it. Hashes are hex SHA-256, times ISO 8601 UTC. */
interface SnapshotSubject {
  snapshotId: string;
  url: string;
  pageUrl: string;
  archivedAt: string;
  /** `sha256` of the snapshot: its content. */
  contentSha256: string;
  /** Of all that never changes of it, see utils/integrity/record. */
  recordSha256: string;
  /** Version of the record that was hashed; absent in older entries, whose record is of version 1. */
  recordVersion?: number;
}

/** What entries tell, by their kind. Plain JSON. */
export interface LedgerSubjects {
  /** Entries from here on are signed with this key. */
  key: { algorithm: SigningAlgorithm; spki: string; deviceName: string };
  capture: SnapshotSubject & { origin: CaptureOrigin };
  /** Archived before there was a ledger; the hashes are those of when it was taken in. */
  adopted: SnapshotSubject & { origin: CaptureOrigin };
  /** `from`: id of the key that the file says it was sealed with. */
  import: SnapshotSubject & { from: string | null };
  /** The page was looked at again and its content was that of the snapshot. */
  unchanged: Pick<SnapshotSubject, 'snapshotId' | 'pageUrl' | 'archivedAt' | 'contentSha256'> & {
    origin: CaptureOrigin;
  };
  attachment: {
    snapshotId: string;
    name: string;
    kind: string;
    mediaType: string;
    size: number;
    sha256: string;
  };
  'attachment-removed': { snapshotId: string; name: string; sha256: string };
  binned: { pageUrl: string };
  restored: { pageUrl: string };
  /** Removed for good. */
  deletion: { pageUrl: string; snapshotIds: string[]; contentSha256s: string[] };
}

type LedgerKind = keyof LedgerSubjects;

/** What is to be told: an entry before it is sealed. */
export type LedgerDraft = { [K in LedgerKind]: { kind: K; subject: LedgerSubjects[K] } }[LedgerKind];

/** What seals an entry into the chain. */
export interface LedgerSeal {
  /** Counts from 1 without a gap. */
  seq: number;
  /** ISO 8601 UTC with milliseconds, by this device's clock. */
  at: string;
  /** Hash of the entry before, 64 zeros for the first. */
  prevHash: string;
  /** Hex SHA-256 of the canonical JSON of `at`, `kind`, `keyId`, `prevHash`, `seq` and `subject`. */
  hash: string;
  /** Hex SHA-256 of the public key's SPKI. */
  keyId: string;
  /** base64url; `null` inside a batch whose last entry is signed. */
  signature: string | null;
}

/** One entry of the ledger, stored and exported as it is. */
export type LedgerEntry = LedgerDraft & LedgerSeal;

/** An entry of another profile's ledger, kept as it came once its chain was verified. */
export interface ForeignEntryRecord {
  /** Hash of the chain's first entry: what all chains differ in. */
  chain: string;
  seq: number;
  entry: LedgerEntry;
}

/** A public key as it travels: `spki` in base64. */
export interface PublicKeyRecord {
  keyId: string;
  algorithm: SigningAlgorithm;
  spki: string;
}

/** A key of this device with what signs. Only the newest is used. */
export interface SigningKeyRecord extends PublicKeyRecord {
  /** Not extractable. */
  privateKey: CryptoKey;
  /** ISO 8601 UTC. */
  createdAt: string;
}
