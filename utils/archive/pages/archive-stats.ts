import { readCounter } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';

/** Counts that are kept with every change, so that none is counted when it is asked for. */
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
