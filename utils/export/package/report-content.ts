import type { ExportAttachment, KeyPeriod, TokenTime } from '../../model/evidence';
import type { LedgerEntry } from '../../model/ledger';
import type { ContentRecord, SnapshotRecord } from '../../model/records';
import type { WrittenComparison } from '../comparison-export';

/** What a report says of the whole package. */
export interface ReportFacts {
  /** ISO 8601 UTC. */
  exportedAt: string;
  generator: string;
  deviceName: string;
  /** Of the whole chain, in its order: the last sealed the package. */
  keys: readonly KeyPeriod[];
  /** Entries of the whole chain, and the hash of the last. */
  size: number;
  head: string;
  /** Whether the package holds chosen sources only. */
  isExcerpt: boolean;
  sources: number;
  versions: number;
  /** Those that hold; what Bitcoin does not have yet is not among them. */
  times: readonly TokenTime[];
}

/** A page with its versions, the oldest first. */
export interface ReportedSource {
  url: string;
  versions: ReportedVersion[];
}

/** A version of a source as the report shows it. */
export interface ReportedVersion {
  snapshot: SnapshotRecord;
  text: ContentRecord['text'];
  /** The entry that brought it in, and those that tell of it seen again unchanged. */
  entry: LedgerEntry | null;
  seenAgain: LedgerEntry[];
  attachments: ExportAttachment[];
  /** Of each service the first that covers the entry. */
  times: TokenTime[];
  /** With the version before; `null` for the first. */
  changes: WrittenComparison | null;
}

/** A key by its fingerprint, and sentences about it. */
export interface ReportedKey {
  fingerprint: string;
  lines: readonly string[];
}

/** The keys of the chain as the report shows them. */
export interface ReportedKeys {
  sealing: ReportedKey | null;
  /** What to bear in mind where several keys have part; `null` of one. */
  warning: string | null;
  others: readonly ReportedKey[];
}

/** The words a report needs, in one language. */
export interface ReportWords {
  language: { lang: string; dir: 'ltr' | 'rtl' };
  title: string;
  intro: string;
  written: string;
  program: string;
  sealedWith: string;
  keysEarlier: string;
  /** Whose word is what: the key that sealed apart, with sentences about each. */
  keys: (facts: Pick<ReportFacts, 'keys' | 'deviceName'>) => ReportedKeys;
  holds: string;
  holdsValue: (sources: number, versions: number) => string;
  ledger: string;
  ledgerValue: (size: number) => string;
  times: string;
  noTimes: string;
  /** Sentences that say what a time proves, and who stands behind it. */
  time: (time: TokenTime) => readonly string[];
  proves: string;
  provesLines: (keys: readonly KeyPeriod[]) => readonly string[];
  notProves: string;
  notProvesLines: (facts: ReportFacts) => readonly string[];
  version: (number: number, total: number) => string;
  archived: string;
  origin: (entry: LedgerEntry | null) => string;
  byline: string;
  published: string;
  modified: string;
  declaredSource: string;
  notStated: string;
  /** A date the page states, as precise as it does. */
  stated: (value: string) => string;
  browser: string;
  seenAgain: string;
  entry: string;
  contentHash: string;
  recordHash: string;
  existed: string;
  existedBy: (time: TokenTime) => string;
  files: string;
  noFiles: string;
  fileName: string;
  fileType: string;
  fileSize: string;
  bytes: (size: number) => string;
  /** Date, time and zone. */
  exactTime: (iso: string) => string;
  screenshot: string;
  changes: string;
  text: string;
  verify: string;
  verifyPage: string;
  verifyKey: string;
  verifySums: string;
  verifyTimes: string;
  verifyMore: string;
}
