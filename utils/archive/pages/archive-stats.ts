import { readCounter } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';

/** Counts that every change of the archive updates, so that reading them counts no rows. */
export interface ArchiveStats {
  /** Pages in the list; the bin is not counted. */
  pages: number;
  /** Snapshots of those pages. */
  snapshots: number;
}

/** How much the archive holds, from counters kept with every change. */
export async function archiveStats(db: MenbeDatabase): Promise<ArchiveStats> {
  const [pages, snapshots] = await Promise.all([readCounter(db, 'pages'), readCounter(db, 'snapshots')]);
  return { pages, snapshots };
}
