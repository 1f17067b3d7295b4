import { addToCounters } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import { markForIndex } from '../../db/mark-for-index';
import { ItemSplitter } from '../../import/item-splitter';
import { statementKey } from '../../import/statement-key';
import { type IsSafeHtml, validateItem } from '../../import/validate-item';
import type { ErrorCode } from '../../model/error-code';
import { EXPORT_FORMAT, IMPORT_VERSIONS, type ExportItem } from '../../model/export-item';
import type { PageRecord, SnapshotRecord } from '../../model/records';
import { MenbeError } from '../../model/result';
import { type Candidate, mergeAndRecord, toSnapshot } from '../ledger/record-import';
import { mergeHighlights, mergePage } from './merge-item';
import { addSnapshot, lookUp } from '../capture/save-capture';

/** How to import. An item whose HTML `isSafeHtml` denies is refused and reported. */
export interface ImportRequest {
  /** Only tell what would happen. */
  dryRun: boolean;
  now: Date;
  isSafeHtml: IsSafeHtml;
  onProgress: (progress: ImportProgress) => void;
  signal: AbortSignal;
}

interface ImportProgress {
  bytes: number;
  totalBytes: number;
  items: number;
}

/** What an import did, or in a dry run would do. */
export interface ImportReport {
  items: number;
  added: number;
  alreadyThere: number;
  /** Already there, but in the bin: taken out of it. */
  restored: number;
  invalid: number;
  /** The first `MOST_PROBLEMS` invalid items, `index` counting from 0. */
  problems: ImportProblem[];
}

interface ImportProblem {
  index: number;
  id: string | null;
  reasons: string[];
}

/** An import that ended early. What `report` says was added is in the archive and stays. */
export class ImportStopped extends MenbeError {
  constructor(
    code: ErrorCode,
    detail: string | null,
    readonly report: ImportReport,
  ) {
    super(code, detail);
  }
}

const MOST_PROBLEMS = 200;
const BATCH_ITEMS = 100;

/** What merging may change in a page's row; times move with what they are of. */
const ANNOTATIONS = [
  'tags',
  'tagsChangedAt',
  'note',
  'noteChangedAt',
  'opens',
  'lastOpenedAt',
  'deleted',
] as const;

/**
 * Merges an export into the archive: a stored text is never overwritten, of two edits of tags, note or a highlight the later
 * one holds, and what is invalid is left out and told.
 * Throws `ImportStopped` with `import-cancelled`, `import-truncated`, `import-not-json`, `import-not-menbe`,
 * `import-version-unknown`, or what the database throws.
 */
export async function importArchive(
  db: MenbeDatabase,
  file: Blob,
  request: ImportRequest,
): Promise<ImportReport> {
  const run = new ImportRun(db, request, await statementKey(file));
  try {
    const splitter = new ItemSplitter();
    let bytes = 0;
    const reader = file.stream().getReader();
    const decoder = new TextDecoder();
    for (;;) {
      const { value, done } = await reader.read();
      for (const json of splitter.push(decoder.decode(value, { stream: !done }))) {
        if (run.report.items === 0) requireKnownFormat(splitter.header);
        await run.take(json, splitter.header?.version);
      }
      bytes += value?.byteLength ?? 0;
      request.onProgress({ bytes, totalBytes: file.size, items: run.report.items });
      if (request.signal.aborted) throw new MenbeError('import-cancelled');
      if (done) break;
    }
    splitter.finish();
    requireKnownFormat(splitter.header);
    await run.flush();
    return run.report;
  } catch (error) {
    if (error instanceof MenbeError) throw new ImportStopped(error.code, error.message, run.report);
    throw error;
  }
}

function requireKnownFormat(header: Record<string, unknown> | null): void {
  if (header?.format !== EXPORT_FORMAT) throw new MenbeError('import-not-menbe', String(header?.format));
  if (!IMPORT_VERSIONS.includes(header.version))
    throw new MenbeError('import-version-unknown', String(header.version));
}

/** Gathers valid items into batches, each merged in one transaction, and keeps the report. */
class ImportRun {
  readonly report: ImportReport = {
    items: 0,
    added: 0,
    alreadyThere: 0,
    restored: 0,
    invalid: 0,
    problems: [],
  };
  private batch: Candidate[] = [];
  /** Ids a dry run has counted as added: the same id again would find them there. */
  private readonly wouldAdd = new Map<string, string>();

  constructor(
    private readonly db: MenbeDatabase,
    private readonly request: ImportRequest,
    /** Id of the key the file says it was sealed with. */
    private readonly from: string | null,
  ) {}

  async take(json: string, version: unknown): Promise<void> {
    const index = this.report.items++;
    const validated = await validateItem(json, version, this.request.isSafeHtml, this.request.now);
    if (!validated.valid) {
      this.refuse(index, validated.id, validated.reasons);
      return;
    }
    const { item } = validated;
    this.batch.push({ index, item, snapshot: toSnapshot(item) });
    if (this.batch.length >= BATCH_ITEMS) await this.flush();
  }

  async flush(): Promise<void> {
    const batch = this.batch;
    this.batch = [];
    if (batch.length === 0) return;
    // Counted only once the transaction has succeeded.
    const before = structuredClone(this.report);
    const merge = async () => {
      Object.assign(this.report, structuredClone(before));
      for (const candidate of batch) await this.merge(candidate);
    };
    try {
      const { pages, snapshots, contents, meta, highlights, indexPending } = this.db;
      const tables = [pages, snapshots, contents, meta, highlights, indexPending];
      if (this.request.dryRun) await this.db.transaction('r', tables, merge);
      else await mergeAndRecord(this.db, tables, batch, merge, this.from);
    } catch (error) {
      Object.assign(this.report, before);
      throw error;
    }
  }

  private async merge({ index, item, snapshot }: Candidate): Promise<void> {
    const present = await this.db.snapshots.get(item.id);
    const sha256 = present?.sha256 ?? this.wouldAdd.get(item.id);
    if (sha256 === undefined) return this.add(item, snapshot);
    if (sha256 !== item.sha256) {
      this.refuse(index, item.id, ['id is already used by other content']);
      return;
    }
    const page = present && (await this.db.pages.get(present.pageUrl));
    this.report[page?.deleted === 1 ? 'restored' : 'alreadyThere']++;
    if (page && !this.request.dryRun) await this.annotate(page, item);
  }

  private async add(item: ExportItem, snapshot: SnapshotRecord): Promise<void> {
    this.report.added++;
    if (this.request.dryRun) {
      this.wouldAdd.set(item.id, item.sha256);
      return;
    }
    const { page } = await addSnapshot(this.db, snapshot, item, await lookUp(this.db, snapshot.pageUrl));
    await this.annotate(page, item);
  }

  /** Brings in what the user added, and takes the page out of the bin. */
  private async annotate(page: PageRecord, item: ExportItem): Promise<void> {
    await mergeHighlights(this.db, page.url, item);
    const merged = mergePage(page, item, this.request.now);
    if (!ANNOTATIONS.some((name) => merged[name] !== page[name])) return;
    await this.db.pages.put(merged);
    await markForIndex(this.db, [{ url: page.url, gone: 0 }]);
    if (page.deleted === 0) return;
    await addToCounters(this.db, { pages: 1, snapshots: page.snapshotCount });
  }

  private refuse(index: number, id: string | null, reasons: string[]): void {
    this.report.invalid++;
    if (this.report.problems.length < MOST_PROBLEMS) this.report.problems.push({ index, id, reasons });
  }
}
