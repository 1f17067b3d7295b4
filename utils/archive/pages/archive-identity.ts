import type { MenbeDatabase } from '../../db/database';
import { archiveStats } from './archive-stats';

/** Distinguishes two databases of the same name, and records how much one held. */
export interface ArchiveIdentity {
  /** Creation time of the database, in milliseconds since 1970; 0 when it is not recorded. */
  createdAt: number;
  pages: number;
}

/** The identity of the current database. A copy outside it reveals when the browser has replaced it by an empty one. */
export async function archiveIdentity(db: MenbeDatabase): Promise<ArchiveIdentity> {
  const [created, { pages }] = await Promise.all([db.meta.get('createdAt'), archiveStats(db)]);
  return { createdAt: created?.value ?? 0, pages };
}
