import type { MenbeDatabase } from '../../db/database';
import { addToCounters, type CounterDifference } from '../../db/counters';
import type { SyncGroupRecord } from '../../db/sync-records';
import type { LedgerDraft } from '../../model/ledger';
import type { SnapshotRecord } from '../../model/records';
import { afterWriting } from '../../sync/group-row';
import { viewOf } from '../../sync/group-view';
import { dropFromPage } from '../attachments/drop-from-page';
import { deletionDraft, tablesOfSnapshots } from '../attachments/drop-snapshots';
import { recordChange } from '../ledger/record-entries';
import { dropBesidePage, tablesBesidePages } from '../pages/purge-page';
import {
  bodiesIn,
  type CollectedPage,
  collectPage,
  type GroupContext,
  keepGroup,
  tablesOfGroups,
} from './page-groups';
import { fieldsOf, groupOfPage, readPageRows } from './page-fields';
import { writePage } from './write-page';

/** What showing a page does that the ledger tells of. */
interface PageChange {
  removed: readonly SnapshotRecord[];
  /** Nothing is left of the page. */
  isWhole: boolean;
  bin: 'binned' | 'restored' | null;
}

const NOTHING: PageChange = { removed: [], isWhole: false, bin: null };

/**
 * Writes what was received of a page to its rows, in a transaction with the ledger's entries. What the user changed meanwhile is
 * collected first; where that changes what is to be done, nothing is written, and the group stays stale.
 */
export function showPage(context: GroupContext, url: string, now: Date): Promise<void> {
  const { db } = context;
  return recordChange(db, {
    tables: [
      ...new Set([
        ...tablesOfGroups(db),
        ...tablesOfSnapshots(db),
        ...tablesBesidePages(db),
        db.indexPending,
      ]),
    ],
    plan: () => planned(db, url),
    drafts: (change) => draftsOf(url, change),
    write: async (change) => {
      const collected = await collectPage(context, url);
      if (!areSame(changeOf(collected), change)) return;
      await dropFromPage(db, url, change.removed);
      if (change.isWhole) await dropBesidePage(db, url);
      await addToCounters(db, await finishPage(context, collected.record, { url, now }));
    },
  });
}

/** Writes the fields of a page whose snapshots are as they should be, and notes what its rows show now. The caller adds the difference to the counters. */
export async function finishPage(
  { db, device }: GroupContext,
  record: SyncGroupRecord,
  { url, now }: { url: string; now: Date },
): Promise<CounterDifference> {
  const difference = await writePage(db, await readPageRows(db, url), viewOf(record.state), now);
  const fields = await fieldsOf(db, await readPageRows(db, url), shownWith(record), device);
  await keepGroup(db, { row: afterWriting(record, fields), operations: [] }, 0);
  return difference;
}

/** Of other devices' openings the rows have only the sum, so they are taken from the state. */
function shownWith({ shown, state }: SyncGroupRecord): Pick<SyncGroupRecord, 'shown'> {
  const view = [...viewOf(state)].filter(
    ([field]) => field.startsWith('opens:') || field.startsWith('snapshot:'),
  );
  return { shown: { ...shown, ...Object.fromEntries(view) } };
}

async function planned(db: MenbeDatabase, url: string): Promise<PageChange> {
  const record = await db.syncGroups.get(groupOfPage(url));
  return record ? changeOf({ record, rows: await readPageRows(db, url) }) : NOTHING;
}

function changeOf({ record, rows: { page, snapshots } }: CollectedPage): PageChange {
  const view = viewOf(record.state);
  const bodies = bodiesIn(view);
  const removed = snapshots.filter(({ id }) => !bodies.has(id) && `snapshot:${id}` in record.shown);
  const isWhole = removed.length > 0 && removed.length === snapshots.length;
  const isBinned = view.has('bin');
  if (page === undefined || isWhole || isBinned === (page.deleted === 1))
    return { removed, isWhole, bin: null };
  return { removed, isWhole, bin: isBinned ? 'binned' : 'restored' };
}

function draftsOf(url: string, { removed, bin }: PageChange): LedgerDraft[] {
  return [
    ...(removed.length > 0 ? [deletionDraft(url, removed)] : []),
    ...(bin ? [{ kind: bin, subject: { pageUrl: url } }] : []),
  ];
}

function areSame(a: PageChange, b: PageChange): boolean {
  const idsOf = ({ removed }: PageChange) => removed.map(({ id }) => id).join();
  return a.bin === b.bin && idsOf(a) === idsOf(b);
}
