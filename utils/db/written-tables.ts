import type { ObservabilitySet } from 'dexie';

/**
 * The tables that were written, from Dexie's `storagemutated` event: its parts are called `idb://menbe/pages/…` and
 * hold the written keys. Writing or deleting no rows fires the event too, with empty sets of keys; these are left
 * out, since a job that answers a write with an empty write would start itself again without end.
 * https://dexie.org/docs/Dexie/Dexie.on.storagemutated
 */
export function writtenTables(parts: ObservabilitySet): Set<string> {
  const written = Object.entries(parts).filter(([, keys]) => 'from' in keys);
  return new Set(written.flatMap(([part]) => part.split('/')[3] ?? []));
}
