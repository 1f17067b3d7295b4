import type { MenbeDatabase } from '../../db/database';
import type { ExportItem } from '../../model/export-item';
import { recordChange } from '../ledger/record-entries';
import { snapshotSubject } from '../ledger/snapshot-subject';
import { applyPlan } from './apply-plan';
import type { Candidate, ImportPlan } from './import-plan';
import { planImport, type PlanContext } from './plan-import';
import { readKnownArchive } from './read-known-archive';
import { toSnapshot } from './to-snapshot';

/** A valid item as a candidate. @param index its position, from 0 */
export async function toCandidate(index: number, item: ExportItem): Promise<Candidate> {
  const snapshot = toSnapshot(item);
  return { index, item, snapshot, subject: await snapshotSubject(snapshot, item) };
}

/** Merges candidates into the archive, in one transaction with their ledger entries. Throws errors of the database; then none is merged. */
export function mergeBatch(
  db: MenbeDatabase,
  batch: readonly Candidate[],
  context: PlanContext,
): Promise<ImportPlan> {
  const { pages, snapshots, contents, meta, highlights, indexPending } = db;
  const plan = async () => planImport(batch, await readKnownArchive(db, batch), context);
  return recordChange(db, {
    tables: [pages, snapshots, contents, meta, highlights, indexPending],
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
