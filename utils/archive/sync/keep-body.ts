import type { SyncGroupRecord } from '../../db/sync-records';
import type { IsSafeHtml } from '../../import/validate-item';
import { validateItem } from '../../import/validate-item';
import { EXPORT_VERSION } from '../../model/export-item';
import { viewOf } from '../../sync/group-view';
import type { Blob } from '../../sync/sync-archive';
import { applyPlan } from '../import/apply-plan';
import type { Candidate, ImportPlan } from '../import/import-plan';
import { toCandidate } from '../import/merge-batch';
import { planImport } from '../import/plan-import';
import { readKnownArchive } from '../import/read-known-archive';
import { recordChange } from '../ledger/record-entries';
import { bodiesIn, collectPage, type GroupContext, tablesOfGroups } from './page-groups';
import { groupOfPage, pageOfGroup } from './page-fields';
import { finishPage } from './show-page';
import { bodyName } from './snapshot-body';

/** Other devices' clocks may be ahead of this one: by so many milliseconds a time in a text may lie in the future. */
const MOST_AHEAD = 366 * 86_400_000;

/** How a text that came is checked. */
export interface BodyRules {
  isSafeHtml: IsSafeHtml;
  now: Date;
}

/**
 * Stores a snapshot whose text came, for the page that waits for it. Resolves to whether the text is what its name says, a valid
 * source, and that of the page that names it; else nothing is stored.
 */
export async function keepBody(
  context: GroupContext,
  { name, bytes }: Blob,
  rules: BodyRules,
): Promise<boolean> {
  const candidate = await candidateOf(name, bytes, rules);
  if (!candidate) return false;
  // A snapshot belongs to one page, and so does its text.
  const [record] = await context.db.syncGroups.where('wanted').equals(name).toArray();
  if (!record || !names(record, candidate, name)) return false;
  // What was received of the page is shown first, with its entries in the ledger; the text comes with the next round.
  if (record.stale === 0) await addSnapshot(context, candidate, rules.now);
  return true;
}

async function candidateOf(
  name: string,
  bytes: Uint8Array,
  { isSafeHtml, now }: BodyRules,
): Promise<Candidate | null> {
  const json = new TextDecoder().decode(bytes);
  if (bodyName(json) !== name) return null;
  const checked = await validateItem(json, EXPORT_VERSION, isSafeHtml, new Date(now.getTime() + MOST_AHEAD));
  return checked.valid ? toCandidate(0, checked.item) : null;
}

function names({ group, state }: SyncGroupRecord, { snapshot }: Candidate, name: string): boolean {
  return pageOfGroup(group) === snapshot.pageUrl && bodiesIn(viewOf(state)).get(snapshot.id) === name;
}

function addSnapshot(context: GroupContext, candidate: Candidate, now: Date): Promise<ImportPlan> {
  const { db } = context;
  const url = candidate.snapshot.pageUrl;
  const plan = async () => {
    const record = await db.syncGroups.get(groupOfPage(url));
    const isBinned = record !== undefined && viewOf(record.state).has('bin');
    const binned = new Set(isBinned ? [url] : []);
    return planImport([candidate], await readKnownArchive(db, [candidate]), { now, from: null, binned });
  };
  return recordChange(db, {
    tables: [...tablesOfGroups(db), db.meta, db.indexPending],
    plan,
    drafts: ({ drafts }) => drafts,
    write: async () => {
      const { record } = await collectPage(context, url);
      const current = await plan();
      await applyPlan(db, current.rows);
      await finishPage(context, record, { url, now });
      return current;
    },
  });
}
