import type { PageRecord } from '../model/records';
import type { MenbeDatabase } from './database';

const COUNTERS = ['pages', 'snapshots', 'waitingLinks'] as const;

/** Name of a counter. They are kept in `meta`, because `count()` of 100,000 rows takes a good part of a second. */
export type Counter = (typeof COUNTERS)[number];

/** By how much counters change. */
export type CounterDifference = Partial<Record<Counter, number>>;

/** Adds to counters. Call it inside the transaction that changes what is counted (it must include `meta`). */
export async function addToCounters(db: MenbeDatabase, difference: CounterDifference): Promise<void> {
  const changed = COUNTERS.filter((name) => (difference[name] ?? 0) !== 0);
  if (changed.length === 0) return;
  const rows = await db.meta.bulkGet(changed);
  await db.meta.bulkPut(
    changed.map((name, index) => ({ name, value: (rows[index]?.value ?? 0) + (difference[name] ?? 0) })),
  );
}

/** By how much the counters differ once a page's row is another; pages in the bin are not counted. */
export function counterDifference(
  before: PageRecord | undefined,
  after: PageRecord,
): Record<'pages' | 'snapshots', number> {
  const listed = (page: PageRecord | undefined) => (page?.deleted === 0 ? page : null);
  return {
    pages: (listed(after) ? 1 : 0) - (listed(before) ? 1 : 0),
    snapshots: (listed(after)?.snapshotCount ?? 0) - (listed(before)?.snapshotCount ?? 0),
  };
}

/** The value of a counter; 0 until something was counted. */
export async function readCounter(db: MenbeDatabase, name: Counter): Promise<number> {
  return (await db.meta.get(name))?.value ?? 0;
}
