import type { MenbeDatabase } from '../../db/database';
import type { KnownArchive, Candidate } from './import-plan';
import { highlightId } from './merge-item';

/** Reads the rows that candidates may affect. Call it in a transaction over snapshots, pages and highlights. */
export async function readKnownArchive(
  db: MenbeDatabase,
  candidates: readonly Candidate[],
): Promise<KnownArchive> {
  const snapshots = await rowsBy(db.snapshots, idsOf(candidates), ({ id }) => id);
  const pageUrls = [
    ...candidates.map(({ snapshot }) => snapshot.pageUrl),
    ...[...snapshots.values()].map(({ pageUrl }) => pageUrl),
  ];
  const pages = await rowsBy(db.pages, pageUrls, ({ url }) => url);
  const newestIds = [...pages.values()].map(({ newestSnapshotId }) => newestSnapshotId);
  const newest = await rowsBy(db.snapshots, newestIds, ({ pageUrl }) => pageUrl);
  const marked = candidates.flatMap(({ item }) => item.highlights.map(highlightId));
  const highlights = await rowsBy(db.highlights, marked, ({ id }) => id);
  return { snapshots, pages, newest, highlights };
}

function idsOf(candidates: readonly Candidate[]): string[] {
  return candidates.map(({ item }) => item.id);
}

/** The rows that exist under these keys, by `keyOf`. */
async function rowsBy<T>(
  table: { bulkGet: (keys: string[]) => PromiseLike<(T | undefined)[]> },
  keys: readonly string[],
  keyOf: (row: T) => string,
): Promise<Map<string, T>> {
  const rows = await table.bulkGet([...new Set(keys)]);
  return new Map(rows.flatMap((row) => (row ? [[keyOf(row), row] as const] : [])));
}
