import type { MenbeDatabase } from '../../db/database';
import type { ImportRecord, LinkRecord } from '../../model/link';
import { sweepImports } from './sweep-imports';

/** Links read at a time. */
const BATCH = 1000;

/** All imports that have brought links, those of other profiles too; what was undone is swept first. */
export async function allImports(db: MenbeDatabase): Promise<ImportRecord[]> {
  await sweepImports(db);
  return db.imports.toArray();
}

/** All links, ordered by address, a batch at a time; those of undone imports are swept first. */
export async function* allLinks(db: MenbeDatabase): AsyncGenerator<LinkRecord[]> {
  await sweepImports(db);
  for (let last = ''; ;) {
    const rows = await db.links.where('pageUrl').above(last).limit(BATCH).toArray();
    const end = rows.at(-1);
    if (!end) return;
    last = end.pageUrl;
    yield rows;
  }
}
