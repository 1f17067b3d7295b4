import Dexie from 'dexie';
import type { MenbeDatabase } from '../../db/database';

/** How many sources were archived since a moment, ISO 8601; all of them since `null`. Reads an index only. */
export function sourcesSince(db: MenbeDatabase, time: string | null): Promise<number> {
  return db.pages
    .where('[deleted+lastArchivedAt+url]')
    .between([0, time ?? ''], [0, Dexie.maxKey])
    .count();
}
