import { readCounter } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';

/** Counters that every change of the archive updates, so that reading them is cheap. */
export interface ArchiveStats {
  /** Pages in the list; the bin is not counted. */
  pages: number;
  /** Snapshots of those pages. */
  snapshots: number;
}

/** Reads the counters of the archive. */
export async function archiveStats(db: MenbeDatabase): Promise<ArchiveStats> {
  const [pages, snapshots] = await Promise.all([readCounter(db, 'pages'), readCounter(db, 'snapshots')]);
  return { pages, snapshots };
}
