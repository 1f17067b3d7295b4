import type { MenbeDatabase } from '../../db/database';
import { archiveStats } from './archive-stats';

/** Tells one database from another under the same name, and how much it held. */
export interface ArchiveIdentity {
  /** When the database was made, in milliseconds since 1970; 0 in a database that does not say. */
  createdAt: number;
  pages: number;
}

/** Who the database in use is. A copy kept outside it shows when the browser has replaced it by an empty one. */
export async function archiveIdentity(db: MenbeDatabase): Promise<ArchiveIdentity> {
  const [created, { pages }] = await Promise.all([db.meta.get('createdAt'), archiveStats(db)]);
  return { createdAt: created?.value ?? 0, pages };
}
