import type { ObservabilitySet } from 'dexie';

/**
 * The tables that were written, by the parts of Dexie's `storagemutated` event: `idb://menbe/pages/…` with a set of keys. To write or
 * delete nothing is told too, with empty sets: who would act on that and write nothing again would do so for ever.
 * https://dexie.org/docs/Dexie/Dexie.on.storagemutated
 */
export function writtenTables(parts: ObservabilitySet): Set<string> {
  const written = Object.entries(parts).filter(([, keys]) => 'from' in keys);
  return new Set(written.flatMap(([part]) => part.split('/')[3] ?? []));
}
