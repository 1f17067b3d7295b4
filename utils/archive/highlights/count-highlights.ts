import type { MenbeDatabase } from '../../db/database';

/** How many highlights each page has, by its key, without deleted ones. Reads keys of an index, and the rows of the deleted. */
export async function countHighlights(db: MenbeDatabase): Promise<ReadonlyMap<string, number>> {
  const [keys, deleted] = await Promise.all([
    db.highlights.orderBy('pageUrl').keys(),
    db.highlights.orderBy('deletedAt').toArray(),
  ]);
  const counts = new Map<string, number>();
  for (const url of keys) counts.set(String(url), (counts.get(String(url)) ?? 0) + 1);
  for (const { pageUrl } of deleted) counts.set(pageUrl, (counts.get(pageUrl) ?? 0) - 1);
  return counts;
}
