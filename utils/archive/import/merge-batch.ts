import Dexie, { type Table } from 'dexie';
import type { MenbeDatabase } from '../../db/database';
import type { ExportItem } from '../../model/export-item';
import { recordChange } from '../ledger/record-entries';
import { snapshotSubject } from '../ledger/snapshot-subject';
import { addPlan, applyPlan } from './apply-plan';
import type { Candidate, ImportPlan, KnownArchive } from './import-plan';
import { planImport, type PlanContext } from './plan-import';
import { readKnownArchive } from './read-known-archive';
import { toSnapshot } from './to-snapshot';

/** A valid item as a candidate. @param index its position, from 0 */
export async function toCandidate(index: number, item: ExportItem): Promise<Candidate> {
  const snapshot = toSnapshot(item);
  return { index, item, snapshot, subject: await snapshotSubject(snapshot, item) };
}

/** Tables that merging writes; those of the ledger are added. */
function tablesOf({ pages, snapshots, contents, meta, highlights, indexPending }: MenbeDatabase): Table[] {
  return [pages, snapshots, contents, meta, highlights, indexPending];
}

/** Merges candidates into the archive, in one transaction with their ledger entries. Throws errors of the database; then none is merged. */
export function mergeBatch(
  db: MenbeDatabase,
  batch: readonly Candidate[],
  context: PlanContext,
): Promise<ImportPlan> {
  const plan = async () => planImport(batch, await readKnownArchive(db, batch), context);
  return recordChange(db, {
    tables: tablesOf(db),
    plan,
    drafts: ({ drafts }) => drafts,
    write: async () => {
      // The plan is computed again: tags, notes and highlights are not in the ledger and may have been edited since. What the
      // ledger records is unchanged, so the drafts are the same.
      const current = await plan();
      await applyPlan(db, current.rows);
      return current;
    },
  });
}

/** An archive that has nothing of a batch. */
const NOTHING: KnownArchive = {
  snapshots: new Map(),
  pages: new Map(),
  newest: new Map(),
  highlights: new Map(),
};

/**
 * Merges candidates that are new in every part (see `ArchiveKeys`), without looking up each. Where somebody else has added one of them
 * meanwhile, its key is taken, the transaction changes nothing, and the batch is merged as any other.
 * @param context `marks`: whether each page is marked to be indexed; else the index finds what it lacks
 */
export async function mergeNew(
  db: MenbeDatabase,
  batch: readonly Candidate[],
  context: PlanContext & { marks: boolean },
): Promise<ImportPlan> {
  const plan = planImport(batch, NOTHING, context);
  try {
    return await recordChange(db, {
      tables: tablesOf(db),
      plan: () => Promise.resolve(plan),
      drafts: ({ drafts }) => drafts,
      write: async () => {
        await addPlan(db, plan.rows, context.marks);
        return plan;
      },
    });
  } catch (error) {
    if (error instanceof Dexie.BulkError) return mergeBatch(db, batch, context);
    throw error;
  }
}
