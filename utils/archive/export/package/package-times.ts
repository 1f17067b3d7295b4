import type { MenbeDatabase } from '../../../db/database';
import type { BagWriter } from '../../../export/package/bag-writer';
import { stampedPath, timeFiles } from '../../../export/package/time-files';
import { EntryTimes } from '../../../integrity/entry-times';
import { rootPreimage } from '../../../integrity/merkle-tree';
import type { ExportTimeToken } from '../../../model/time-token';

/** Entries read at a time. */
const AT_ONCE = 5000;

/** Adds each time token as a file, together with the data it stamps. */
export async function addTimes(
  db: MenbeDatabase,
  bag: BagWriter,
  tokens: readonly ExportTimeToken[],
): Promise<void> {
  for (const { path, bytes } of timeFiles(tokens)) await bag.addPayload(path, (write) => write(bytes));
  const sizes = [...new Set(tokens.map(({ size }) => size))];
  const { hashes } = await entriesUpTo(db, Math.max(0, ...sizes));
  for (const size of sizes) {
    const bytes = await rootPreimage(hashes.slice(0, size));
    await bag.addPayload(stampedPath(size), (write) => write(bytes));
  }
}

/** The first `size` entries. */
export async function entriesUpTo(db: MenbeDatabase, size: number): Promise<EntryTimes> {
  const times = new EntryTimes();
  for (let first = 1; first <= size; first += AT_ONCE) {
    const last = Math.min(size, first + AT_ONCE - 1);
    for (const entry of await db.ledger.where('seq').between(first, last, true, true).toArray())
      times.take(entry);
  }
  return times;
}
