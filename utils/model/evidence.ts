import type { LedgerEntry, PublicKeyRecord, SigningAlgorithm } from './ledger';

/** Everything that can be wrong with an archive or an export; `locales` has the words for each. */
export type EvidenceProblemCode =
  // The file as a whole
  | 'not-an-export'
  | 'written-anew'
  | 'layout'
  | 'truncated'
  | 'no-evidence'
  | 'statement-malformed'
  | 'statement-signature'
  | 'statement-key'
  | 'file-changed'
  | 'items-count'
  | 'chain-length'
  | 'chain-head'
  | 'wrong-key'
  | 'noted-other'
  | 'noted-beyond'
  // The chain
  | 'entry-malformed'
  | 'entry-order'
  | 'chain-broken'
  | 'entry-hash'
  | 'entry-key'
  | 'key-malformed'
  | 'keys-list'
  | 'entry-signature'
  | 'entry-unsigned'
  | 'proof'
  // What the chain tells of
  | 'item-malformed'
  | 'item-repeated'
  | 'content-hash'
  | 'record-hash'
  | 'record-version'
  | 'entry-missing'
  | 'entry-repeated'
  | 'deleted-present'
  | 'snapshot-missing'
  | 'content-missing'
  | 'attachment-missing'
  | 'attachment-hash'
  | 'attachment-facts'
  | 'attachment-unknown'
  | 'time-token'
  // The package around an export
  | 'package-unreadable'
  | 'package-layout'
  | 'web-archive-signature'
  | 'package-seal'
  | 'package-list'
  | 'package-file-changed'
  | 'package-file-missing'
  | 'package-file-unknown';

/** One thing that is wrong, and where; what does not apply is `null`. */
export interface EvidenceProblem {
  code: EvidenceProblemCode;
  /** The ledger entry. */
  seq: number | null;
  snapshotId: string | null;
  /** Line of the file, counted from 1. */
  line: number | null;
  /** What more there is to say: a name, a reason, what was expected. */
  detail: string | null;
}

/** A stretch of the chain that is signed with one key. */
export interface KeyPeriod {
  keyId: string;
  algorithm: SigningAlgorithm;
  /** Free text: what it calls itself proves nothing. */
  deviceName: string;
  /** The entry that brings the key in, and its time. */
  seq: number;
  at: string;
  /** The last entry of the stretch that the key vouches for; `seq` where it vouches for none. */
  through: number;
  /** Entries of the stretch that were looked at, and how many of them the key's signatures cover: in an excerpt maybe not all. */
  entries: number;
  vouched: number;
}

/** What a check has looked at and found. */
export interface Verification {
  /** How many of each were looked at, right or wrong. */
  checked: {
    snapshots: number;
    /** Of these, those that came from a file: what they say of the time before their import is the file's claim. */
    imported: number;
    entries: number;
    signatures: number;
    attachments: number;
    times: number;
    /** Of a package: all files in it. */
    files?: number;
  };
  /** The first `MOST_PROBLEMS`. */
  problems: EvidenceProblem[];
  problemCount: number;
  /** In the order of the chain: more than one when the key was replaced. */
  keys: KeyPeriod[];
  /** Id of the key that signed the file's statement or, of an archive, the last entry; `null` where no such signature holds. */
  sealedWith: string | null;
  /** The last entry that was looked at; `null` when there is none. */
  head: Pick<LedgerEntry, 'seq' | 'hash' | 'at' | 'keyId'> | null;
  /** Where the chain ends, of an excerpt as the statement says; `null` where that is not known. */
  end: Pick<LedgerEntry, 'seq' | 'hash'> | null;
  /** Whether only some entries of the chain were there. */
  isExcerpt: boolean;
  /** Time tokens that hold, whoever made them. */
  times: TokenTime[];
}

/** Problems a verification lists; beyond it they are only counted, so that a file with millions fits into memory. */
export const MOST_PROBLEMS = 200;

/** What a token that holds says of the chain's first entries. */
interface TokenFacts {
  /** Who was asked for it, as the file says: free text. */
  authority: string;
  /** Entries 1 to `size` are under it. */
  size: number;
  /** The latest time that one of these gives, of those that were looked at: by the clock of the device. */
  latest: string | null;
}

/** A time that somebody signed (RFC 3161). */
export interface SignedTime extends TokenFacts {
  kind: 'signed';
  /** ISO 8601 UTC. */
  at: string;
  /** The signer's certificate: its name, and who issued the last one in the token. */
  signer: string;
  issuer: string;
  /** The root that all rests on, where the token has it. */
  root: { name: string; sha256: string } | null;
  /** The known root that stands behind it; `null` where there is none: then anybody can have made it, with any time in it. */
  vouchedBy: { name: string; sha256: string } | null;
}

/** A way from the chain to a block of Bitcoin (OpenTimestamps), which counts only if that block has the root. */
export interface BlockTime extends TokenFacts {
  kind: 'block';
  height: number;
  /** As block explorers show it. */
  merkleRoot: string;
}

/** A time that others state: that the chain up to an entry existed by then. */
export type TokenTime = SignedTime | BlockTime;

/** The last line of an export: what the device says of the file, signed. */
export interface ExportStatement {
  /** Bytes of the file before the statement's line. */
  bytes: number;
  exportedAt: string;
  /** Hash of these bytes, see utils/integrity/block-hash. */
  fileSha256: string;
  /** Hash of the last entry. */
  head: string;
  items: number;
  keyId: string;
  /** Merkle root (RFC 6962) over the hashes of all entries where only some are in the file, else `null`. */
  root: string | null;
  /** base64url. */
  signature: string;
  /** Entries of the whole chain. */
  size: number;
}

/** A file that belongs to a snapshot, as an export lists it. */
export interface ExportAttachment {
  snapshotId: string;
  name: string;
  kind: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** What leads from an entry to the root of the tree over the first `size` entries (RFC 6962). */
export interface EntryProof {
  seq: number;
  size: number;
  /** Hex. */
  root: string;
  /** Hex, from the bottom up. */
  path: string[];
}

/** The parts of an export's evidence that are lists. */
export interface EvidenceLists {
  /** Empty where all entries are in the file. */
  proofs: EntryProof[];
  entries: LedgerEntry[];
  /** The keys that the entries bring in. */
  keys: PublicKeyRecord[];
  attachments: ExportAttachment[];
  /** Time tokens; their form is theirs. */
  times: unknown[];
}
