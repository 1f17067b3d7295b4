import type { MenbeDatabase } from '../../../db/database';
import { snapshotsOfPage } from '../../../db/snapshots-of-page';
import { MenbeError } from '../../../model/result';
import { findPages } from '../../search/find-pages';
import { lookAnew } from '../../search/match-archive';
import type { RowScope } from '../export-request';

/** Pages whose snapshots are looked up at a time. */
const BATCH_PAGES = 128;

/** Ids of the snapshots in a scope, in any order. Throws `search-incomplete`. */
export async function chosenIds(
  db: MenbeDatabase,
  scope: Exclude<RowScope, { kind: 'all' }>,
): Promise<string[]> {
  if (scope.kind === 'snapshots') return [...scope.ids];
  if (scope.kind === 'pages') return snapshotIds(db, scope.urls);
  lookAnew(db);
  const found = await findPages(db, { filter: scope.filter, sort: 'seen' });
  // While the index is incomplete, a filtered export would silently lack pages.
  if (found.known !== null) throw new MenbeError('search-incomplete', String(found.known));
  const ids: string[] = [];
  for (let start = 0; start < found.total; start += BATCH_PAGES) {
    ids.push(...(await snapshotIds(db, await found.urls(start, start + BATCH_PAGES))));
  }
  return ids;
}

async function snapshotIds(db: MenbeDatabase, pageUrls: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(pageUrls.map((url) => snapshotsOfPage(db, url).primaryKeys()));
  return lists.flat();
}
