import { addToCounters } from '../../db/counters';
import type { SyncGroupRecord } from '../../db/sync-records';
import type { IsSafeHtml } from '../../import/validate-item';
import { validateItem } from '../../import/validate-item';
import { EXPORT_VERSION } from '../../model/export-item';
import { viewOf } from '../../sync/group-view';
import type { Blob } from '../../sync/sync-archive';
import { applyPlan } from '../import/apply-plan';
import type { Candidate } from '../import/import-plan';
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

/** Sources that are stored in one transaction: what a user saves waits for no more. */
const BATCH = 25;

/**
 * Stores the snapshots whose texts came, for the pages that wait for them. Resolves to which of the texts are what their names say, valid
 * sources, and of the pages that name them; of the others nothing is stored.
 */
export async function keepBodies(
  context: GroupContext,
  blobs: readonly Blob[],
  rules: BodyRules,
): Promise<boolean[]> {
  const accepted = await Promise.all(blobs.map((blob) => accept(context, blob, rules)));
  // What was received of a page is shown first, with its entries in the ledger; its text comes with the next round.
  const ready = accepted.flatMap((one) => (one?.record.stale === 0 ? [one.candidate] : []));
  for (let start = 0; start < ready.length; start += BATCH)
    await addSnapshots(context, ready.slice(start, start + BATCH), rules.now);
  return accepted.map((one) => one !== null);
}

interface Accepted {
  candidate: Candidate;
  record: SyncGroupRecord;
}

async function accept(context: GroupContext, blob: Blob, rules: BodyRules): Promise<Accepted | null> {
  const candidate = await candidateOf(blob, rules);
  if (!candidate) return null;
  // A snapshot belongs to one page, and so does its text.
  const [record] = await context.db.syncGroups.where('wanted').equals(blob.name).toArray();
  return record && names(record, candidate, blob.name) ? { candidate, record } : null;
}

async function candidateOf({ name, bytes }: Blob, { isSafeHtml, now }: BodyRules): Promise<Candidate | null> {
  const json = new TextDecoder().decode(bytes);
  if (bodyName(json) !== name) return null;
  const checked = await validateItem(json, EXPORT_VERSION, isSafeHtml, new Date(now.getTime() + MOST_AHEAD));
  return checked.valid ? toCandidate(0, checked.item) : null;
}

function names({ group, state }: SyncGroupRecord, { snapshot }: Candidate, name: string): boolean {
  return pageOfGroup(group) === snapshot.pageUrl && bodiesIn(viewOf(state)).get(snapshot.id) === name;
}

async function addSnapshots(
  context: GroupContext,
  candidates: readonly Candidate[],
  now: Date,
): Promise<void> {
  const { db } = context;
  const urls = [...new Set(candidates.map(({ snapshot }) => snapshot.pageUrl))];
  const plan = async () => {
    const records = await db.syncGroups.bulkGet(urls.map(groupOfPage));
    const binned = new Set(
      urls.filter((_, at) => {
        const record = records[at];
        return record !== undefined && viewOf(record.state).has('bin');
      }),
    );
    return planImport(candidates, await readKnownArchive(db, candidates), { now, from: null, binned });
  };
  await recordChange(db, {
    tables: [...tablesOfGroups(db), db.meta, db.indexPending],
    plan,
    drafts: ({ drafts }) => drafts,
    write: async () => {
      // Pages do not wait for each other: of a transaction's requests most of the time is the way to the database and back.
      const collected = await Promise.all(urls.map((url) => collectPage(context, url)));
      await applyPlan(db, (await plan()).rows);
      const differences = await Promise.all(
        collected.map(({ record }, at) => finishPage(context, record, { url: urls[at] ?? '', now })),
      );
      for (const difference of differences) await addToCounters(db, difference);
    },
  });
}
