import { sha256 } from '@noble/hashes/sha2.js';
import { type Check, isCount, isListOf, isOneOf, isText, matches, orNull } from '../import/checks';
import { fieldsOf } from '../import/reasons';
import { toHex, toUtf8 } from '../integrity/bytes';

/** What a manifest says it is, and the version of its layout (docs/internals/backup.md). */
const BACKUP_FORMAT = 'menbe-backup';
const BACKUP_VERSION = 1;

/** `full`: everything the archive has. `increment`: what came or changed since the backup before it. */
const BACKUP_KINDS = ['full', 'increment'] as const;
/** One of `BACKUP_KINDS`. */
export type BackupKind = (typeof BACKUP_KINDS)[number];

/**
 * What a part holds: `items` are snapshots with their texts, `state` is all else that is a row (`BackupRow`), both as gzipped JSON
 * lines; `files` is a ZIP of the bytes of attachments, each called by its SHA-256.
 */
const PART_KINDS = ['items', 'state', 'files'] as const;
/** One of `PART_KINDS`. */
export type PartKind = (typeof PART_KINDS)[number];

/** A file of a backup, as its manifest lists it. */
export interface BackupPart {
  name: string;
  kind: PartKind;
  /** Hex SHA-256 of the file's bytes, encrypted where the backup is. */
  sha256: string;
  /** Bytes of the file. */
  size: number;
  /** Rows, or files in the ZIP. */
  count: number;
}

/** Numbers that people are told. */
export interface BackupCounts {
  /** Pages, the bin included. */
  pages: number;
  snapshots: number;
  /** Attachments. */
  files: number;
}

/** The manifest of a backup: written last, so that a backup without one was never finished. Times are ISO 8601 UTC. */
export interface BackupManifest {
  format: typeof BACKUP_FORMAT;
  version: typeof BACKUP_VERSION;
  /** Eight hex digits: backups of one browser profile are one set. */
  set: string;
  /** Counts from 1 without a gap. */
  seq: number;
  kind: BackupKind;
  /** Hex SHA-256 of the bytes of the manifest before it; `null` for the first. */
  previous: string | null;
  /** `seq` of the full backup that it adds to; its own where it is one. */
  base: number;
  createdAt: string;
  /** Program and version, e.g. "Menbe 0.1.0". */
  generator: string;
  /** What the user calls the device. */
  device: string;
  parts: BackupPart[];
  /** What this backup brings. */
  added: BackupCounts;
  /** What the archive had when it was made. */
  total: BackupCounts;
  /** The last ledger entry in it; `null` where there was none. */
  ledger: { seq: number; hash: string } | null;
  /** How its parts are encrypted; `null` where they are not. Made and read by `utils/backup/encryption`. */
  encryption: Readonly<Record<string, unknown>> | null;
}

/** The fields that a maker decides. */
export type ManifestDraft = Omit<BackupManifest, 'format' | 'version'>;

/** Name of the manifest of a backup. */
export function manifestName(seq: number): string {
  return `${padded(seq, 5)}-manifest.json`;
}

/** Whether a file is called like a manifest. */
export function isManifestName(name: string): boolean {
  return /^\d{5,}-manifest\.json$/.test(name);
}

/** Name of a part: `00012-increment-items-001.ndjson.gz`. `number` counts from 1 for each kind. */
export function partName(
  { seq, kind }: Pick<BackupManifest, 'seq' | 'kind'>,
  part: PartKind,
  number: number,
): string {
  const ending = part === 'files' ? 'zip' : 'ndjson.gz';
  return `${padded(seq, 5)}-${kind}-${part}-${padded(number, 3)}.${ending}`;
}

const PART_NAME =
  /^(\d{5,15})-(?:full|increment)-(items|state|files)-\d{3,15}\.(?:ndjson\.gz|zip)(\.crswap)?$/;

/** What the name of a part says of it. */
interface PartOfName {
  seq: number;
  kind: PartKind;
  /** The browser had not finished it when it was ended: Chromium writes into such a file first. */
  isUnfinished: boolean;
}

/** Reads the name of a part; `null` where a file is called otherwise. */
export function readPartName(name: string): PartOfName | null {
  const [, seq, kind, unfinished] = PART_NAME.exec(name) ?? [];
  if (seq === undefined) return null;
  return { seq: Number(seq), kind: kind as PartKind, isUnfinished: unfinished !== undefined };
}

/** Name of an encrypted part: it tells of its backup's number only. `hidden` is what its vault makes of its plain name. */
export function sealedPartName(seq: number, hidden: string): string {
  return `${padded(seq, 5)}-${hidden.slice(0, 32)}.part`;
}

const SEALED_NAME = /^(\d{5,15})-[0-9a-f]{32}\.part(\.crswap)?$/;

/** Number of the backup that a file called like an encrypted part is of, finished or not; `null` where it is called otherwise. */
export function seqOfSealedPart(name: string): number | null {
  const [, seq] = SEALED_NAME.exec(name) ?? [];
  return seq === undefined ? null : Number(seq);
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

/** The text of a manifest. Its last field, `seal`, is the hex SHA-256 of the text without it: nothing else covers the newest manifest. */
export function manifestText(draft: ManifestDraft): string {
  const unsealed = JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, ...draft }, null, 1);
  return withSeal(unsealed, hashOf(unsealed));
}

const UNSEALED_END = '\n}';

function withSeal(unsealed: string, seal: string): string {
  return `${unsealed.slice(0, -UNSEALED_END.length)},\n "seal": "${seal}"${UNSEALED_END}\n`;
}

/** Characters that the seal and what stands around it add. */
const SEAL_LENGTH = withSeal(UNSEALED_END, '0'.repeat(64)).length - UNSEALED_END.length;

function isSealed(text: string, seal: unknown): boolean {
  const unsealed = text.slice(0, -SEAL_LENGTH - UNSEALED_END.length) + UNSEALED_END;
  return seal === hashOf(unsealed) && text === withSeal(unsealed, seal);
}

/** Not by WebCrypto, which would make every reader of a manifest wait. */
function hashOf(text: string): string {
  return toHex(sha256(toUtf8(text)));
}

/** Why a file that is called like a manifest is none: `newer` was written by a later Menbe. */
export type ManifestFlaw = 'unreadable' | 'newer';

/** The manifest of a text that may come from anywhere. */
export function parseManifest(text: string): BackupManifest | ManifestFlaw {
  const value = fieldsOf(text);
  if (value?.format !== BACKUP_FORMAT) return 'unreadable';
  if (typeof value.version === 'number' && value.version > BACKUP_VERSION) return 'newer';
  const { seal, ...fields } = value;
  return isManifest(fields) && isSealed(text, seal) ? fields : 'unreadable';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isShortText: Check = (value) => isText(value) && (value as string).length <= 1000;
const isSeq: Check = (value) => isCount(value) && (value as number) >= 1;
const isHash = matches(/^[0-9a-f]{64}$/);

/** Fields that a later Menbe adds are no flaw, as they would be by `isShape`. */
const shape =
  <T>(checks: Record<keyof T, Check>): Check =>
  (value) =>
    isRecord(value) && Object.entries<Check>(checks).every(([name, check]) => check(value[name]));

/** No path: a part lies beside its manifest. */
const isFileName = matches(/^[\w-]+(?:\.\w+)+$/);
const isCounts = shape<BackupCounts>({ pages: isCount, snapshots: isCount, files: isCount });
const isPart = shape<BackupPart>({
  name: isFileName,
  kind: isOneOf(...PART_KINDS),
  sha256: isHash,
  size: isCount,
  count: isCount,
});
const hasFields = shape<BackupManifest>({
  format: isOneOf(BACKUP_FORMAT),
  version: isOneOf(BACKUP_VERSION),
  set: matches(/^[0-9a-f]{8}$/),
  seq: isSeq,
  kind: isOneOf(...BACKUP_KINDS),
  previous: orNull(isHash),
  base: isSeq,
  createdAt: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  generator: isShortText,
  device: isShortText,
  parts: isListOf(isPart),
  added: isCounts,
  total: isCounts,
  ledger: orNull(shape<NonNullable<BackupManifest['ledger']>>({ seq: isSeq, hash: isHash })),
  encryption: orNull(isRecord),
});

/** Whether fields, without their seal, are those of a manifest. */
export function isManifest(
  value: Record<string, unknown>,
): value is Record<string, unknown> & BackupManifest {
  return hasFields(value);
}
