import type { MenbeDatabase } from '../../../db/database';
import { hasIndexFiles, keepIndexFiles, writeIndexFile } from '../../../db/index-files';
import { answer, indexTransaction } from '../../../db/index-transaction';
import type { SegmentRecord } from '../../../model/index-records';
import { toSlots } from '../../../search/index/block-slots';
import { unsealed } from '../../../search/index/checksum';
import { DamagedIndex, KIND } from '../../../search/index/segment-layout';
import { nextGeneration } from '../read/index-state';
import type { Pacer } from '../../../scheduling/pacer';
import type { SegmentReader } from '../read/segment-reader';

/** Rows copied at a time: half a megabyte. */
const ROWS_AT_ONCE = 32;

/** Whether a segment is worth a file: it lives, and is not read into memory whole. */
export function isToBeFiled({ record, isSmall }: SegmentReader): boolean {
  return record.file === undefined && !isSmall && hasIndexFiles();
}

/**
 * Copies the postings and positions of a segment into a file, which is read several times as fast, and then names the file in its
 * record: the rows are orphans from there on. After a crash it is the file that is one. Where no file can be written, as for want
 * of room, the segment stays as it is.
 */
export async function fileSegment(db: MenbeDatabase, { record }: SegmentReader, pacer: Pacer): Promise<void> {
  const file = `${record.id}-${crypto.randomUUID()}`;
  if (!(await writeIndexFile(file, readSlots(db, record, pacer)))) return;
  await indexTransaction(db, ['indexSegments', 'indexState'], 'readwrite', async (transaction) => {
    const table = transaction.objectStore('indexSegments');
    const current = (await answer(table.get(record.id))) as SegmentRecord | undefined;
    // A search that found it damaged has dropped it.
    if (!current) return;
    table.put({ ...current, file } satisfies SegmentRecord);
    await nextGeneration(transaction);
  });
}

async function* readSlots(
  db: MenbeDatabase,
  record: SegmentRecord,
  pacer: Pacer,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (const kind of [KIND.postings, KIND.positions]) {
    for (let first = 0, more = true; more; first += ROWS_AT_ONCE) {
      const rows = await readStored(db, record.id, kind, first);
      more = rows.length === ROWS_AT_ONCE;
      if (rows.length > 0) yield toSlots(rows);
      await pacer.rest();
    }
  }
}

async function readStored(
  db: MenbeDatabase,
  segment: number,
  kind: number,
  first: number,
): Promise<Uint8Array[]> {
  const range = IDBKeyRange.bound([segment, kind, first], [segment, kind, first + ROWS_AT_ONCE], false, true);
  const [keys, rows] = await indexTransaction(db, ['indexBlocks'], 'readonly', (transaction) => {
    const store = transaction.objectStore('indexBlocks');
    return Promise.all([answer(store.getAllKeys(range)), answer(store.getAll(range))]);
  });
  return rows.map((row: unknown, index) => {
    const isNext = Array.isArray(keys[index]) && keys[index][2] === first + index;
    if (!isNext || !(row instanceof Uint8Array) || unsealed(row) === null)
      throw new DamagedIndex(segment, `block ${kind}/${first + index} is not as it was written`);
    return row;
  });
}

/** Removes files that no segment names: of merged ones, or what a dead worker left. */
export async function sweepFiles(db: MenbeDatabase): Promise<void> {
  const records = await db.indexSegments.toArray();
  await keepIndexFiles(new Set(records.flatMap(({ file }) => file ?? [])));
}
