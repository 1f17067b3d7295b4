import Dexie from 'dexie';
import type { MenbeDatabase } from '../../db/database';
import { snapshotsOfPage } from '../../db/snapshots-of-page';
import { ChainChecker } from '../../integrity/check-chain';
import type { SignatureCheck } from '../../integrity/check-signatures';
import { contentHash } from '../../integrity/content-hash';
import { EntryTimes } from '../../integrity/entry-times';
import { LedgerClaims } from '../../integrity/ledger-claims';
import { ProblemList } from '../../integrity/problem-list';
import { recordHashes } from '../../integrity/record';
import { snapshotFields } from '../../integrity/snapshot-fields';
import type { ExportAttachment, Verification } from '../../model/evidence';
import type { LedgerEntry } from '../../model/ledger';
import type { ContentRecord, SnapshotRecord } from '../../model/records';
import { adoptInTurn } from '../ledger/adopt-snapshots';
import { Pacer } from '../../scheduling/pacer';
import type { TimeCheck } from '../../verify/verify-options';

/** Progress of a check. A check of one page counts only its snapshots. */
interface VerifyProgress {
  done: number;
  /** Snapshots and entries together. */
  total: number;
}

/** Further evidence to verify. */
export interface VerifyParts {
  /** Attachments of one page or of all, each with the hash of its stored bytes (`null` when they are missing). */
  attachments?: (
    pageUrl: string | null,
  ) => AsyncIterable<(Omit<ExportAttachment, 'sha256'> & { sha256: string | null })[]>;
  times?: { tokens: () => Promise<readonly unknown[]>; check: TimeCheck };
}

/** What to verify. `signal` stops it between two slices of work. */
export interface VerifyRequest {
  /** The page whose snapshots to check; `null` for all. The whole chain is checked in any case. */
  pageUrl: string | null;
  onProgress: (progress: VerifyProgress) => void;
  signal: AbortSignal;
  parts?: VerifyParts;
  /** Checks signatures in a worker, so that this thread stays responsive. */
  checkSignatures?: SignatureCheck;
}

const BATCH_ENTRIES = 500;
const BATCH_SNAPSHOTS = 32;

/**
 * Checks the ledger and compares the stored rows with it, in slices that yield to other work. Findings are in `problems`.
 * Throws the signal's reason and errors of the database.
 */
export async function verifyArchive(db: MenbeDatabase, request: VerifyRequest): Promise<Verification> {
  await adoptInTurn(db, request.signal);
  const run = new VerifyRun(db, request);
  await run.checkChain();
  await run.checkSnapshots();
  await run.checkAttachments();
  await run.checkTimes();
  return run.result();
}

class VerifyRun {
  private readonly problems = new ProblemList();
  private readonly chain: ChainChecker;
  private readonly claims = new LedgerClaims();
  private readonly entries = new EntryTimes();
  private readonly pacer: Pacer;
  private readonly checked = { snapshots: 0, attachments: 0, times: 0 };
  private times: Verification['times'] = [];
  private total = 0;
  /** Number of the last entry that `claims` includes. */
  private taken = 0;

  constructor(
    private readonly db: MenbeDatabase,
    private readonly request: VerifyRequest,
  ) {
    this.pacer = new Pacer(request.signal);
    this.chain = new ChainChecker(this.problems, null, request.checkSignatures);
  }

  /** Checks the current entries. Later ones belong to snapshots that this run does not check. */
  async checkChain(): Promise<void> {
    const last = (await this.db.ledger.toCollection().last())?.seq ?? 0;
    const { pageUrl } = this.request;
    const snapshots = pageUrl === null ? this.db.snapshots : snapshotsOfPage(this.db, pageUrl);
    this.total = last + (await snapshots.count());
    // Read-ahead: the next batch is read while one is checked.
    let next = this.readEntries(1, last);
    for (let first = 1; first <= last; first += BATCH_ENTRIES) {
      const entries = await next;
      next = this.readEntries(first + BATCH_ENTRIES, last);
      next.catch(() => undefined);
      await this.chain.add(entries);
      for (const entry of entries) {
        this.claims.take(entry, this.problems);
        this.taken = entry.seq;
        this.entries.take(entry);
      }
      await this.breathe();
    }
    await this.chain.finish();
  }

  private async readEntries(first: number, last: number): Promise<LedgerEntry[]> {
    const end = Math.min(last, first + BATCH_ENTRIES - 1);
    return first > last ? [] : this.db.ledger.where('seq').between(first, end, true, true).toArray();
  }

  async checkSnapshots(): Promise<void> {
    const { pageUrl } = this.request;
    if (pageUrl !== null) {
      await this.checkBatch(await snapshotsOfPage(this.db, pageUrl).toArray());
      this.claims.checkMissing(this.problems, pageUrl);
      return;
    }
    let after: string | typeof Dexie.minKey = Dexie.minKey;
    for (;;) {
      const snapshots: SnapshotRecord[] = await this.db.snapshots
        .where('id')
        .above(after)
        .limit(BATCH_SNAPSHOTS)
        .toArray();
      const last = snapshots.at(-1);
      if (!last) break;
      await this.checkBatch(snapshots);
      after = last.id;
    }
    this.claims.checkMissing(this.problems, null);
  }

  private async checkBatch(snapshots: readonly SnapshotRecord[]): Promise<void> {
    const contents = await this.db.contents.bulkGet(snapshots.map(({ id }) => id));
    await Promise.all(snapshots.map((snapshot, index) => this.checkSnapshot(snapshot, contents[index])));
    this.checked.snapshots += snapshots.length;
    await this.breathe();
  }

  private async checkSnapshot(snapshot: SnapshotRecord, content: ContentRecord | undefined): Promise<void> {
    const snapshotId = snapshot.id;
    if (!content) {
      this.problems.add('content-missing', { snapshotId, detail: snapshot.url });
      this.claims.find(snapshotId);
      return;
    }
    const fields = snapshotFields(snapshot, content);
    const [made, records] = await Promise.all([contentHash(fields), recordHashes(fields)]);
    // A snapshot that was saved after the chain was read has an entry that was not read.
    if (!this.claims.has(snapshotId) && (await this.isNew(snapshotId))) return;
    this.claims.check(snapshotId, { content: made, records }, this.problems, { detail: snapshot.url });
  }

  private async isNew(snapshotId: string): Promise<boolean> {
    const entries = await this.db.ledger.where('subject.snapshotId').equals(snapshotId).toArray();
    return entries.some(({ seq }) => seq > (this.chain.last?.seq ?? 0));
  }

  async checkAttachments(): Promise<void> {
    const { parts, pageUrl } = this.request;
    if (!parts?.attachments) return;
    for await (const batch of parts.attachments(pageUrl)) {
      // Attachments may have been added or removed after the chain was read; later entries record that.
      await this.takeLaterEntries();
      for (const attachment of batch) this.claims.checkAttachment(attachment, this.problems);
      this.checked.attachments += batch.length;
      await this.pacer.breathe();
    }
    await this.takeLaterEntries();
    this.claims.checkMissingAttachments(this.problems, pageUrl);
  }

  private async takeLaterEntries(): Promise<void> {
    for (const entry of await this.db.ledger.where('seq').above(this.taken).toArray()) {
      this.claims.take(entry, this.problems);
      this.taken = entry.seq;
    }
  }

  async checkTimes(): Promise<void> {
    const { times } = this.request.parts ?? {};
    if (!times) return;
    const tokens = await times.tokens();
    const { times: stated, wrong } = await times.check(tokens, (size) => this.entries.treeOf(size));
    this.checked.times = tokens.length;
    this.times = stated;
    for (const detail of wrong) this.problems.add('time-token', { detail });
  }

  private async breathe(): Promise<void> {
    this.request.onProgress({ done: this.chain.count + this.checked.snapshots, total: this.total });
    this.request.signal.throwIfAborted();
    await this.pacer.breathe();
  }

  result(): Verification {
    return {
      checked: {
        ...this.checked,
        imported: this.claims.imported,
        entries: this.chain.count,
        signatures: this.chain.signatures,
      },
      problems: this.problems.first,
      problemCount: this.problems.count,
      keys: this.chain.periods.list,
      sealedWith: this.chain.head?.keyId ?? null,
      head: this.chain.head,
      end: this.chain.head,
      isExcerpt: false,
      times: this.times,
    };
  }
}
