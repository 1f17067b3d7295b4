import type { MenbeDatabase } from '../../db/database';
import type { ExportLinkImport } from '../../model/export-arrangement';

/** Stores imports of another profile, which came with its export. Those that are stored already stay as they are. */
export function bringImports(
  db: MenbeDatabase,
  records: readonly ExportLinkImport[],
  importId: string,
): Promise<void> {
  return db.transaction('rw', db.imports, async () => {
    const known = await db.imports.bulkGet(records.map(({ id }) => id));
    for (const [index, record] of records.entries()) {
      const own = known[index];
      if (!own) await db.imports.add({ ...record, state: 'done', broughtBy: [importId] });
      else if (own.broughtBy && !own.broughtBy.includes(importId))
        await db.imports.update(own.id, { broughtBy: [...own.broughtBy, importId] });
    }
  });
}

/** Deletes the record of an import, and those of imports that came with no other one. */
export function forgetImport(db: MenbeDatabase, importId: string): Promise<void> {
  return db.transaction('rw', db.imports, async () => {
    await db.imports.delete(importId);
    const brought = await db.imports
      .filter(({ broughtBy }) => broughtBy?.includes(importId) === true)
      .toArray();
    for (const { id, broughtBy = [] } of brought) {
      const others = broughtBy.filter((each) => each !== importId);
      if (others.length === 0) await db.imports.delete(id);
      else await db.imports.update(id, { broughtBy: others });
    }
  });
}
