import type { IndexableTypePart } from 'dexie';
import type { MenbeDatabase } from '../../utils/db/database';
import { aDatabase } from './builders';

/**
 * Fills an archive when it is first asked for one, and gives a copy of it each time: rows are copied many times faster than
 * sources are archived.
 */
export function copiesOf(fill: () => Promise<MenbeDatabase>): () => Promise<MenbeDatabase> {
  let filled: Promise<MenbeDatabase> | null = null;
  return async () => copyOf(await (filled ??= fill()));
}

async function copyOf(db: MenbeDatabase): Promise<MenbeDatabase> {
  const copy = aDatabase();
  for (const { name, schema } of db.tables) {
    const from = db.table<unknown, IndexableTypePart>(name);
    const rows = await from.toArray();
    if (rows.length === 0) continue;
    const keys = schema.primKey.keyPath ? undefined : await from.toCollection().primaryKeys();
    // Put, not added: a new archive already says when it was made.
    await copy.table<unknown, IndexableTypePart>(name).bulkPut(rows, keys);
  }
  return copy;
}
