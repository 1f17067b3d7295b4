import type { MenbeDatabase } from '../../db/database';
import type { SyncGroupRecord } from '../../db/sync-records';
import {
  collectChanges,
  type GroupRow,
  newGroup,
  type WrittenGroup,
  type Writer,
} from '../../sync/group-row';
import { type GroupView, viewOf } from '../../sync/group-view';
import { kindOf } from '../../sync/operation';
import { fieldsOf, groupOfPage, type PageRows, readPageRows } from './page-fields';

/** What a transaction over groups needs. */
export interface GroupContext {
  db: MenbeDatabase;
  /** Id of this device. */
  device: string;
  writer: Writer;
  /** By address, when pages were deleted for good whose changes are yet to be collected (milliseconds since 1970). */
  deletions: ReadonlyMap<string, number>;
}

/** A page's group with its rows, after what the user changed in them was taken in. */
export interface CollectedPage {
  record: SyncGroupRecord;
  rows: PageRows;
}

/** Takes what the user changed of a page into its group, and queues it. Call it in a transaction over all tables that `tablesOfGroups` names. */
export async function collectPage(
  { db, device, writer, deletions }: GroupContext,
  url: string,
): Promise<CollectedPage> {
  const group = groupOfPage(url);
  const stored = await db.syncGroups.get(group);
  const before = stored ?? newGroup(group);
  const rows = await readPageRows(db, url);
  const written = collectChanges(before, await fieldsOf(db, rows, before, device), {
    ...writer,
    goneAt: deletions.get(url),
  });
  const record = await keepGroup(db, written, staleAfter(stored, rows));
  return { record, rows };
}

/** A page that was archived here while its texts from elsewhere had not come: what others did with it is shown now. */
function staleAfter(stored: SyncGroupRecord | undefined, { page }: PageRows): 0 | 1 {
  if (!stored) return 0;
  return page && Object.keys(stored.shown).length === 0 ? 1 : stored.stale;
}

/**
 * Whether something of a group that was received is to be written to rows now. A page that is not here waits for its first text, and is written
 * with that: a new device would write each page twice.
 */
export async function isToShow(
  db: MenbeDatabase,
  url: string,
  { wanted }: Pick<SyncGroupRecord, 'wanted'>,
): Promise<boolean> {
  return wanted.length === 0 || (await db.pages.get(url)) !== undefined;
}

/** Stores a group, and queues its operations. */
export async function keepGroup(
  db: MenbeDatabase,
  { row, operations }: WrittenGroup,
  stale: 0 | 1,
): Promise<SyncGroupRecord> {
  const record = { ...row, stale, wanted: await wantedOf(db, row) };
  await db.syncGroups.put(record);
  if (operations.length > 0)
    await db.syncQueue.bulkAdd(operations.map((operation) => ({ segment: 0, operation })));
  return record;
}

/** The tables that groups are read from and written to. */
export function tablesOfGroups(db: MenbeDatabase) {
  return [db.pages, db.snapshots, db.contents, db.highlights, db.syncGroups, db.syncQueue];
}

/** Ids of the snapshots in a view, each with the name of its text. */
export function bodiesIn(view: GroupView): Map<string, string> {
  const named = [...view].filter(
    ([field, value]) => kindOf(field) === 'snapshot' && typeof value === 'string',
  );
  return new Map(named.map(([field, value]) => [field.slice('snapshot:'.length), String(value)]));
}

/** Names of texts that are not here. */
async function wantedOf(db: MenbeDatabase, row: GroupRow): Promise<string[]> {
  const bodies = bodiesIn(viewOf(row.state));
  const missing = [...bodies].filter(([id]) => !(`snapshot:${id}` in row.shown));
  const rows = await db.snapshots.bulkGet(missing.map(([id]) => id));
  return missing.filter((_, index) => !rows[index]).map(([, name]) => name);
}
