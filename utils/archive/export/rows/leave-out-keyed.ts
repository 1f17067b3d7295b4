import type { MenbeDatabase } from '../../../db/database';
import type { SnapshotRecord } from '../../../model/records';
import { keyParameters } from '../../../url/key-parameters';
import type { LeftOutSnapshot, RowScope } from '../export-request';
import { chosenIds } from './chosen-ids';

/** Snapshots looked at together. */
const BATCH = 1000;

/** What is left of a scope, and the snapshots that were taken out of it. */
interface Narrowed {
  scope: RowScope;
  keyed: LeftOutSnapshot[];
}

/**
 * Leaves out the snapshots whose address, or whose page's own address, holds what looks like a key. Nothing else would do: the
 * entries of the ledger hold the address too, and one without it could not be checked. Throws `search-incomplete`.
 */
export async function leaveOutKeyed(db: MenbeDatabase, scope: RowScope): Promise<Narrowed> {
  const ids =
    scope.kind === 'all' ? await db.snapshots.toCollection().primaryKeys() : await chosenIds(db, scope);
  // No export has what is in the bin: it is not told as left out.
  const binned = new Set(await db.pages.where('deletedAt').above('').primaryKeys());
  const keyed = new Map<string, LeftOutSnapshot>();
  for (let start = 0; start < ids.length; start += BATCH)
    for (const snapshot of await db.snapshots.bulkGet(ids.slice(start, start + BATCH)))
      if (snapshot && !binned.has(snapshot.pageUrl) && isKeyed(snapshot))
        keyed.set(snapshot.id, leftOut(snapshot));
  if (keyed.size === 0) return { scope, keyed: [] };
  return {
    scope: { kind: 'snapshots', ids: ids.filter((id) => !keyed.has(id)) },
    keyed: [...keyed.values()],
  };
}

const isKeyed = ({ url, canonicalUrl }: SnapshotRecord) =>
  [url, canonicalUrl ?? ''].some((address) => keyParameters(address).length > 0);

const leftOut = ({ id, url, title, siteName, archivedAt }: SnapshotRecord): LeftOutSnapshot => ({
  id,
  url,
  title,
  siteName,
  archivedAt,
});
