import Dexie, { type ObservabilitySet, RangeSet } from 'dexie';
import { MenbeDatabase } from './database';

/** What Dexie does at each write for those who follow a table: a third of the time of writing much. https://dexie.org/docs/Dexie/Dexie.use() */
const FOLLOWING = ['Observability', 'Cache'];

/**
 * Does work that writes much, by a connection of its own of which nobody hears until the work has ended, well or not: otherwise each of its
 * transactions would have every open list read anew, and the background index what came. Others see its rows where they read by themselves.
 *
 * Its transactions are in memory when they count as complete, and on the disk, in their order, when the work has ended. So it is for work
 * that can be done again from its beginning.
 */
export async function quietly<T>(work: (db: MenbeDatabase) => Promise<T>): Promise<T> {
  const db = new MenbeDatabase(undefined, 'relaxed');
  for (const name of FOLLOWING) db.unuse({ stack: 'dbcore', name });
  try {
    return await work(db);
  } finally {
    const parts = everything(db);
    db.close();
    await flush();
    Dexie.on.storagemutated.fire(parts);
  }
}

/** A strict transaction has all before it on the disk too: the browser writes them into one log. */
async function flush(): Promise<void> {
  const db = new MenbeDatabase();
  try {
    await db.transaction('rw', db.meta, async () => {
      const row = await db.meta.get('createdAt');
      if (row) await db.meta.put(row);
    });
  } finally {
    db.close();
  }
}

/** Says of every table that any of its rows may have changed. */
function everything(db: MenbeDatabase): ObservabilitySet {
  const all = () => new RangeSet(-Infinity, [[]]);
  const tables = db.tables.map(({ name }) => [`idb://${db.name}/${name}/`, all()] as const);
  return { all: all(), ...Object.fromEntries(tables) };
}
