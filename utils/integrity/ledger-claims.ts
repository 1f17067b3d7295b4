import type { ExportAttachment } from '../model/evidence';
import type { LedgerEntry } from '../model/ledger';
import type { Place, ProblemList } from './problem-list';
import { type RecordHashes, recordVersionOf } from './record';

/** What the last entry that brought a snapshot in says of it. */
interface Claim {
  seq: number;
  pageUrl: unknown;
  content: unknown;
  record: unknown;
  /** Version of the form in which the record was hashed. */
  version: unknown;
  /** Whether it came from a file: the entry attests the import alone. */
  isImport: boolean;
  /** The entry that tells of its removal. */
  deleted: number | null;
}

/** Hashes computed from a snapshot as it is stored. */
export interface FoundHashes {
  content: string;
  records: RecordHashes;
}

/** What the last entry about an attachment says of it. */
interface AttachmentClaim {
  seq: number;
  sha256: unknown;
  kind: unknown;
  mediaType: unknown;
  size: unknown;
  isFound: boolean;
}

/** Entries after which a page is not in the bin: being archived or imported takes it out too. */
const BRING_BACK: readonly LedgerEntry['kind'][] = ['restored', 'capture', 'import', 'unchanged'];

/** What a chain says there is, gathered entry by entry, to hold what is stored against it. */
export class LedgerClaims {
  private readonly snapshots = new Map<string, Claim>();
  /** Snapshots that were found. */
  private readonly found = new Set<string>();
  /** Pages that are in the bin. */
  private readonly binned = new Set<unknown>();
  /** By snapshot and name. */
  private readonly attachments = new Map<string, Map<string, AttachmentClaim>>();

  /**
   * Takes entries in the order of the chain. Fields of another type than expected match nothing.
   * @param isExcerpt whether entries may be left out: an excerpt does not hold those about removals
   */
  take({ kind, seq, subject }: LedgerEntry, problems: ProblemList, isExcerpt = false): void {
    const told = subject as Readonly<Record<string, unknown>>;
    if (kind === 'capture' || kind === 'import' || kind === 'adopted') {
      const snapshotId = String(told.snapshotId);
      const { pageUrl, contentSha256: content, recordSha256: record } = told;
      const version = recordVersionOf(told);
      const claim = { seq, pageUrl, content, record, version, isImport: kind === 'import', deleted: null };
      if (this.isRetold(snapshotId, claim, isExcerpt)) problems.add('entry-repeated', { seq, snapshotId });
      this.snapshots.set(snapshotId, claim);
    }
    this.takeBinning(kind, told.pageUrl);
    if (kind === 'deletion' && Array.isArray(told.snapshotIds)) this.takeDeletion(seq, told.snapshotIds);
    if (kind === 'attachment') this.takeAttachment(seq, told);
    if (kind === 'attachment-removed')
      this.attachments.get(String(told.snapshotId))?.delete(String(told.name));
  }

  /**
   * Whether an entry tells of a snapshot that is there in other words than the one before. An import may bring back one that
   * was removed or lost, by an older export with less of its record.
   */
  private isRetold(snapshotId: string, { content, record, isImport }: Claim, isExcerpt: boolean): boolean {
    const before = this.snapshots.get(snapshotId);
    if (!before || before.deleted !== null || (isImport && isExcerpt)) return false;
    return before.content !== content || (!isImport && before.record !== record);
  }

  private takeBinning(kind: LedgerEntry['kind'], pageUrl: unknown): void {
    if (kind === 'binned') this.binned.add(pageUrl);
    if (BRING_BACK.includes(kind)) this.binned.delete(pageUrl);
  }

  private takeDeletion(seq: number, snapshotIds: readonly unknown[]): void {
    for (const id of snapshotIds) {
      const claim = this.snapshots.get(String(id));
      if (claim) claim.deleted = seq;
      // Its attachments are removed with a snapshot.
      this.attachments.delete(String(id));
    }
  }

  private takeAttachment(seq: number, told: Readonly<Record<string, unknown>>): void {
    const snapshotId = String(told.snapshotId);
    const named = this.attachments.get(snapshotId) ?? new Map<string, AttachmentClaim>();
    this.attachments.set(snapshotId, named);
    const { name, sha256, kind, mediaType, size } = told;
    named.set(String(name), { seq, sha256, kind, mediaType, size, isFound: false });
  }

  /** Compares a snapshot with what the chain says of it, and reports the first thing that is wrong. */
  check(snapshotId: string, found: FoundHashes, problems: ProblemList, place: Place): void {
    this.found.add(snapshotId);
    const claim = this.snapshots.get(snapshotId);
    if (!claim) return problems.add('entry-missing', { ...place, snapshotId });
    const { seq, deleted, version } = claim;
    if (deleted !== null) return problems.add('deleted-present', { ...place, snapshotId, seq: deleted });
    if (claim.content !== found.content) return problems.add('content-hash', { ...place, snapshotId, seq });
    if (!found.records.has(version)) problems.add('record-version', { ...place, snapshotId, seq });
    else if (claim.record !== found.records.get(version))
      problems.add('record-hash', { ...place, snapshotId, seq });
  }

  /** Whether the chain tells of a snapshot. */
  has(snapshotId: string): boolean {
    return this.snapshots.has(snapshotId);
  }

  /** How many of the snapshots that were found came from a file. */
  get imported(): number {
    return [...this.found].filter((id) => this.snapshots.get(id)?.isImport).length;
  }

  /** Notes that a snapshot is there although it cannot be checked. */
  find(snapshotId: string): void {
    this.found.add(snapshotId);
  }

  /**
   * Tells of every snapshot, of one page or of all, that should be there and was not found.
   * @param options `mayBeBinned`: exports leave out what is in the bin
   */
  checkMissing(problems: ProblemList, pageUrl: string | null, { mayBeBinned = false } = {}): void {
    for (const [snapshotId, claim] of this.snapshots) {
      if (pageUrl !== null && claim.pageUrl !== pageUrl) continue;
      if (mayBeBinned && this.binned.has(claim.pageUrl)) continue;
      if (claim.deleted === null && !this.found.has(snapshotId))
        problems.add('snapshot-missing', { seq: claim.seq, snapshotId });
    }
  }

  /** Compares an attachment with what the chain says of it. `sha256` is the stated hash or, better, one computed from the bytes;
   * `null` where these are gone. */
  checkAttachment(
    attachment: Omit<ExportAttachment, 'sha256'> & { sha256: string | null },
    problems: ProblemList,
  ): void {
    const { snapshotId, name, sha256 } = attachment;
    const claim = this.attachments.get(snapshotId)?.get(name);
    if (claim) claim.isFound = true;
    const place = { seq: claim?.seq ?? null, snapshotId, detail: name };
    if (sha256 === null) problems.add('attachment-missing', place);
    else if (!claim) problems.add('attachment-unknown', place);
    else if (claim.sha256 !== sha256) problems.add('attachment-hash', place);
    else if (!hasSameFacts(claim, attachment)) problems.add('attachment-facts', place);
  }

  /** Reports every attachment that should be there and was not compared, of the snapshots found, of one page or of all. */
  checkMissingAttachments(problems: ProblemList, pageUrl: string | null): void {
    for (const [snapshotId, named] of this.attachments) {
      if (pageUrl !== null && this.snapshots.get(snapshotId)?.pageUrl !== pageUrl) continue;
      // A missing snapshot is reported itself, and exports leave out what is in the bin.
      if (!this.found.has(snapshotId)) continue;
      for (const [name, { seq, isFound }] of named)
        if (!isFound) problems.add('attachment-missing', { seq, snapshotId, detail: name });
    }
  }
}

/** Whether an attachment is of the kind, media type and size that the chain says. */
function hasSameFacts(
  claim: AttachmentClaim,
  { kind, mediaType, size }: Pick<ExportAttachment, 'kind' | 'mediaType' | 'size'>,
): boolean {
  return claim.kind === kind && claim.mediaType === mediaType && claim.size === size;
}
