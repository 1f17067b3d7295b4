import { getDatabase } from '../../utils/db/database';

/** Empties the database of this context: test files share a process, and in it the database that components use. */
export async function emptyArchive(): Promise<void> {
  const db = getDatabase();
  await Promise.all(db.tables.map((table) => table.clear()));
}
