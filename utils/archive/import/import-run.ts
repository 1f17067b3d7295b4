import type { MenbeDatabase } from '../../db/database';
import type { Validated } from '../../import/validate-item';
import type { ExportItem } from '../../model/export-item';
import { MenbeError } from '../../model/result';
import { recordChange } from '../ledger/record-entries';
import { snapshotSubject } from '../ledger/snapshot-subject';
import { applyPlan } from './apply-plan';
import { ForeseenArchive } from './foreseen-archive';
import type { Candidate, ImportPlan } from './import-plan';
import { addKept, addProblem, type ImportProblem, type ImportReport } from './import-report';
import { planImport, type PlanContext } from './plan-import';
import { readKnownArchive } from './read-known-archive';
import { toSnapshot } from './to-snapshot';

/** Parameters of a run. */
export interface RunContext extends PlanContext {
  /** Only report what would change. */
  dryRun: boolean;
  signal: AbortSignal;
  /** The report that the run fills; a batch is counted after its transaction has committed. */
  report: ImportReport;
}

/** Items merged in one transaction. */
const BATCH_ITEMS = 100;

/** Collects items into batches, plans each batch, and applies the plan unless this is a dry run. */
export class ImportRun {
  private batch: Candidate[] = [];
  private readonly foreseen = new ForeseenArchive();

  constructor(
    private readonly db: MenbeDatabase,
    private readonly context: RunContext,
  ) {}

  /** Takes the next item. Throws `import-cancelled` and errors of the database. */
  async take(validated: Validated): Promise<void> {
    const { report } = this.context;
    const index = report.items++;
    if (validated.valid) this.batch.push(await toCandidate(index, validated.item));
    else {
      const { id, title, reasons } = validated;
      addProblem(report, { index, id, title, reasons });
    }
    if (this.batch.length >= BATCH_ITEMS) await this.flush();
  }

  /** Merges the current batch. Throws `import-cancelled` and errors of the database; then nothing of the batch is merged. */
  async flush(): Promise<void> {
    if (this.context.signal.aborted) throw new MenbeError('import-cancelled');
    const batch = this.batch;
    this.batch = [];
    if (batch.length === 0) return;
    count(this.context.report, this.context.dryRun ? await this.foresee(batch) : await this.merge(batch));
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

  private merge(batch: readonly Candidate[]): Promise<ImportPlan> {
    const { pages, snapshots, contents, meta, highlights, indexPending } = this.db;
    const plan = async () => planImport(batch, await readKnownArchive(this.db, batch), this.context);
    return recordChange(this.db, {
      tables: [pages, snapshots, contents, meta, highlights, indexPending],
      plan,
      drafts: ({ drafts }) => drafts,
      write: async () => {
        // The plan is computed again: tags, notes and highlights are not in the ledger and may have been edited since. What the
        // ledger records is unchanged, so the drafts are the same.
        const current = await plan();
        await applyPlan(this.db, current.rows);
        return current;
      },
    });
  }
}

async function toCandidate(index: number, item: ExportItem): Promise<Candidate> {
  const snapshot = toSnapshot(item);
  return { index, item, snapshot, subject: await snapshotSubject(snapshot, item) };
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

function refused({ index, item: { id, title } }: Candidate, reason: string): ImportProblem {
  return { index, id, title, reasons: [reason] };
}
