import type { ImportReason } from '../../import/import-reason';
import type { MenbeDatabase } from '../../db/database';
import type { ImportedRow } from '../../import/formats/import-format';
import type { ExportCase, ExportSavedSearch } from '../../model/export-arrangement';
import { MenbeError } from '../../model/result';
import { ArrivingLinks } from './arriving-links';
import { ForeseenArchive } from './foreseen-archive';
import type { Candidate, ImportPlan } from './import-plan';
import { foreseeArrangement, mergeArrangement } from './import-arrangement';
import { addKept, addProblem, type ImportProblem, type ImportReport } from './import-report';
import { mergeBatch, toCandidate } from './merge-batch';
import { planImport, type PlanContext } from './plan-import';
import { readKnownArchive } from './read-known-archive';

/** Parameters of a run. */
export interface RunContext extends PlanContext {
  /** Only report what would change. */
  dryRun: boolean;
  signal: AbortSignal;
  /** Name of the file, for people. */
  fileName: string;
  /** The report that the run fills; a batch is counted after its transaction has committed. */
  report: ImportReport;
}

/** Items merged in one transaction. */
const BATCH_ITEMS = 100;

/** Most of each list that are taken from one file: the interface reads them all at once. */
const MOST = { cases: 10_000, savedSearches: 1_000, linkImports: 10_000 } as const;

/**
 * Collects items into batches, plans each batch, and applies the plan unless this is a dry run. Links wait until the sources before them
 * are there, cases and saved searches until all are.
 */
export class ImportRun {
  private batch: Candidate[] = [];
  private readonly foreseen = new ForeseenArchive();
  private readonly arranged = { cases: [] as ExportCase[], savedSearches: [] as ExportSavedSearch[] };
  private readonly read = { items: 0, cases: 0, savedSearches: 0, linkImports: 0, links: 0 };
  private readonly links: ArrivingLinks;

  constructor(
    private readonly db: MenbeDatabase,
    private readonly context: RunContext,
  ) {
    this.links = new ArrivingLinks(db, context);
  }

  /** Takes the next row. Throws `import-cancelled` and errors of the database. */
  async take({ list, checked }: ImportedRow): Promise<void> {
    const { report } = this.context;
    const index = this.read[list]++;
    if (list === 'items') report.items++;
    if (!checked.valid) {
      const { id, title, reasons } = checked;
      addProblem(report, { list, index, id, title, reasons });
    } else if (list === 'items') this.batch.push(await toCandidate(index, checked.item));
    else if (list === 'cases') this.arrange(list, this.arranged.cases, index, checked.item);
    else if (list === 'savedSearches') this.arrange(list, this.arranged.savedSearches, index, checked.item);
    else if (list === 'linkImports') this.arrange(list, this.links.imports, index, checked.item);
    else this.links.take(checked.item);
    await this.flushWhereFull();
  }

  private arrange<T extends { name: string } | { fileName: string }>(
    list: keyof typeof MOST,
    taken: T[],
    index: number,
    item: T,
  ): void {
    if (taken.length < MOST[list]) taken.push(item);
    else {
      const reasons: ImportReason[] = [`too-many:${MOST[list]}`];
      const title = 'name' in item ? item.name : item.fileName;
      addProblem(this.context.report, { list, index, id: null, title, reasons });
    }
  }

  private async flushWhereFull(): Promise<void> {
    if (this.batch.length >= BATCH_ITEMS || this.links.isFull) await this.flush();
    if (this.links.isFull) await this.links.flush();
  }

  /** Merges what is left: items, links, then cases and saved searches. Throws `import-cancelled` and errors of the database. */
  async finish(): Promise<void> {
    await this.flush();
    await this.links.finish();
    const { arranged, context, db } = this;
    if (arranged.cases.length === 0 && arranged.savedSearches.length === 0) return;
    const { kept, report } = context.dryRun
      ? await foreseeArrangement(db, arranged, this.foreseen.pages(), context.now)
      : await mergeArrangement(db, arranged, context.now);
    Object.assign(context.report, report);
    for (const text of kept) addKept(context.report, text);
  }

  /** Merges the current batch. Throws `import-cancelled` and errors of the database; then nothing of the batch is merged. */
  private async flush(): Promise<void> {
    if (this.context.signal.aborted) throw new MenbeError('import-cancelled');
    const batch = this.batch;
    this.batch = [];
    if (batch.length === 0) return;
    count(
      this.context.report,
      this.context.dryRun ? await this.foresee(batch) : await mergeBatch(this.db, batch, this.context),
    );
  }

  private async foresee(batch: readonly Candidate[]): Promise<ImportPlan> {
    const { snapshots, pages, highlights } = this.db;
    const ids = batch.map(({ item }) => item.id);
    const plan = await this.db.transaction('r', [snapshots, pages, highlights], async () =>
      planImport(batch, this.foreseen.over(await readKnownArchive(this.db, batch), ids), this.context),
    );
    this.foreseen.note(plan);
    return plan;
  }
}

function count(report: ImportReport, { steps, kept }: ImportPlan): void {
  for (const text of kept) addKept(report, text);
  for (const { candidate, step } of steps) {
    if (step.kind === 'add') report.added++;
    else if (step.kind === 'there') report.alreadyThere++;
    else if (step.kind === 'restore') report.restored++;
    else addProblem(report, refused(candidate, step.reason));
  }
}

function refused({ index, item: { id, title } }: Candidate, reason: ImportReason): ImportProblem {
  return { list: 'items', index, id, title, reasons: [reason] };
}
