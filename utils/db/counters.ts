import type { MenbeDatabase } from './database';

/** Counters kept in `meta`, because `count()` of 100,000 rows takes a good part of a second. */
export type Counter = 'pages' | 'snapshots';

/** Adds to a counter. Call it inside the transaction that changes what is counted (it must include `meta`). */
export async function addToCounter(db: MenbeDatabase, name: Counter, difference: number): Promise<void> {
  if (difference === 0) return;
  const row = await db.meta.get(name);
  await db.meta.put({ name, value: (row?.value ?? 0) + difference });
}

/** The value of a counter; 0 until something was counted. */
export async function readCounter(db: MenbeDatabase, name: Counter): Promise<number> {
  return (await db.meta.get(name))?.value ?? 0;
}
