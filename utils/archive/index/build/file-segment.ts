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

/** Rows copied in one transaction: half a megabyte. */
const ROWS_AT_ONCE = 128;

/** Whether a segment should move to a file: it has none, and is too large for memory. */
export function isToBeFiled({ record, isSmall }: SegmentReader): boolean {
  return record.file === undefined && !isSmall && hasIndexFiles();
}

/**
 * Copies the postings and positions of a segment into a file, which reads several times as fast, then names the file in the
 * segment's record: the rows are orphans from then on. After a crash in between, the file is the orphan. When no file can be
 * written, for example because the disk is full, the segment stays as it is. Throws `DamagedIndex`.
 */
export async function fileSegment(db: MenbeDatabase, { record }: SegmentReader, pacer: Pacer): Promise<void> {
  const file = `${record.id}-${crypto.randomUUID()}`;
  if (!(await writeIndexFile(file, readSlots(db, record, pacer)))) return;
  await indexTransaction(db, ['indexSegments', 'indexState'], 'readwrite', async (transaction) => {
    const table = transaction.objectStore('indexSegments');
    const current = (await answer(table.get(record.id))) as SegmentRecord | undefined;
    // A search has found the segment damaged and dropped it.
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
    let rows: Uint8Array[];
    let first = 0;
    do {
      rows = await readStored(db, record.id, kind, first);
      if (rows.length > 0) yield toSlots(rows);
      first += ROWS_AT_ONCE;
      await pacer.rest();
    } while (rows.length === ROWS_AT_ONCE);
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

/** Removes orphaned files: those of merged segments, and leftovers of a worker that was killed. */
export async function sweepFiles(db: MenbeDatabase): Promise<void> {
  const records = await db.indexSegments.toArray();
  await keepIndexFiles(new Set(records.flatMap(({ file }) => file ?? [])));
}
