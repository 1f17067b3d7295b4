import type { ExportAttachment, KeyPeriod, TokenTime } from '../../model/evidence';
import type { LedgerEntry } from '../../model/ledger';
import type { ContentRecord, SnapshotRecord } from '../../model/records';
import type { WrittenComparison } from '../comparison-export';

/** Facts in the head of a report. */
export interface ReportFacts {
  /** ISO 8601 UTC. */
  exportedAt: string;
  generator: string;
  deviceName: string;
  /** The keys of the whole chain, in order; the last one sealed the package. */
  keys: readonly KeyPeriod[];
  /** Number of entries in the whole chain, and the hash of the last. */
  size: number;
  head: string;
  /** Whether the package holds chosen sources only. */
  isExcerpt: boolean;
  sources: number;
  versions: number;
  /** Valid time tokens; pending proofs are not among them. */
  times: readonly TokenTime[];
}

/** A page with its versions, oldest first. */
export interface ReportedSource {
  url: string;
  versions: ReportedVersion[];
}

/** A version of a source as the report shows it. */
export interface ReportedVersion {
  snapshot: SnapshotRecord;
  text: ContentRecord['text'];
  /** The entry that added it, and those that record it as seen again unchanged. */
  entry: LedgerEntry | null;
  seenAgain: LedgerEntry[];
  attachments: ExportAttachment[];
  /** The first token of each service that covers the entry. */
  times: TokenTime[];
  /** Comparison with the version before; `null` for the first. */
  changes: WrittenComparison | null;
}

/** A key's fingerprint, and sentences about it. */
export interface ReportedKey {
  fingerprint: string;
  lines: readonly string[];
}

/** The keys of the chain as the report shows them. */
export interface ReportedKeys {
  sealing: ReportedKey | null;
  /** A warning when several keys are involved; `null` with one. */
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
  /** Which entries each key vouches for; the key that sealed the package is listed separately. */
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
  /** A date stated by the page, formatted with the precision of the page. */
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
