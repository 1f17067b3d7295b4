import type { MenbeDatabase } from '../../db/database';
import type { MetaRecord } from '../../model/records';

/** What the names of rows begin with that say when a page was opened last; its key follows. */
const PREFIX = 'opened:';

/** Openings that are remembered, and how many more there may be before the oldest are forgotten. */
const KEPT = 30;
const SPARE = 20;

/**
 * Remembers that a page was opened. Apart from the pages' own rows, as the latest of 100,000 are not found among those without an
 * index over them. Call it in a transaction over `meta`.
 */
export async function rememberOpening(db: MenbeDatabase, url: string, now: Date): Promise<void> {
  await db.meta.put({ name: PREFIX + url, value: now.getTime() });
  const openings = await readOpenings(db);
  if (openings.length <= KEPT + SPARE) return;
  await db.meta.bulkDelete(openings.slice(KEPT).map(({ name }) => name));
}

/** Keys of the pages opened last, the latest first. Pages may have gone since. */
export async function recentlyOpened(db: MenbeDatabase): Promise<string[]> {
  return (await readOpenings(db)).slice(0, KEPT).map(({ name }) => name.slice(PREFIX.length));
}

async function readOpenings(db: MenbeDatabase): Promise<MetaRecord[]> {
  const openings = await db.meta.where('name').startsWith(PREFIX).toArray();
  return openings.sort((a, b) => b.value - a.value);
}
