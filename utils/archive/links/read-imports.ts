import Dexie from 'dexie';
import type { MenbeDatabase } from '../../db/database';
import type { ImportRecord } from '../../model/link';

/** Bounds of the changes of an import, as `[importId+pageUrl]` sorts them. */
export function rangeOfImport(importId: string): [[string, unknown], [string, unknown]] {
  return [
    [importId, Dexie.minKey],
    [importId, Dexie.maxKey],
  ];
}

/**
 * Imports of links that can be undone, the newest first: not those of another profile, and not those already taken
 * back.
 */
export function listImports(db: MenbeDatabase): Promise<ImportRecord[]> {
  return db.imports
    .reverse()
    .filter(({ broughtBy, state }) => broughtBy === undefined && state !== 'undone')
    .toArray();
}

/** Imports that were taken back and not swept yet. */
export function undoneImports(db: MenbeDatabase): Promise<ImportRecord[]> {
  return db.imports.filter(({ state }) => state === 'undone').toArray();
}
