import type { MenbeDatabase } from '../../../db/database';
import { readIndexFile } from '../../../db/index-file-reader';
import { answer, indexTransaction } from '../../../db/index-transaction';
import { fromSlots, SLOT_BYTES } from '../../../search/index/block-slots';
import { DamagedIndex } from '../../../search/index/segment-layout';
import type { BlockRun } from './block-run';

/**
 * The sealed blocks of each run: rows are read in one transaction, and all runs of a file in one request.
 * @throws DamagedIndex when some are missing or unreadable
 */
export async function readRows(db: MenbeDatabase, runs: readonly BlockRun[]): Promise<unknown[][]> {
  const rows = new Map<BlockRun, unknown[]>();
  const places = new Set(runs.map(({ file }) => file?.name));
  await Promise.all(
    Array.from(places, async (place) => {
      const here = runs.filter(({ file }) => file?.name === place);
      const read = await (place === undefined ? readTable(db, here) : readSlots(place, here));
      here.forEach((run, index) => rows.set(run, read[index] ?? []));
    }),
  );
  return runs.map((run) => rows.get(run) ?? []);
}

function readTable(db: MenbeDatabase, runs: readonly BlockRun[]): Promise<unknown[][]> {
  return indexTransaction(db, ['indexBlocks'], 'readonly', (transaction) => {
    const store = transaction.objectStore('indexBlocks');
    return Promise.all(runs.map((run) => readStored(store, run)));
  });
}

async function readStored(
  store: IDBObjectStore,
  { segment, kind, first, end }: BlockRun,
): Promise<unknown[]> {
  try {
    // `get` of one key is faster than a range of one.
    if (end - first === 1) return [await answer(store.get([segment, kind, first]))];
    const range = IDBKeyRange.bound([segment, kind, first], [segment, kind, end - 1]);
    const rows: unknown[] = await answer(store.getAll(range));
    if (rows.length === end - first) return rows;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
  throw new DamagedIndex(segment, `blocks ${kind}/${first} to ${end - 1} cannot be read whole`);
}

async function readSlots(name: string, runs: readonly BlockRun[]): Promise<Uint8Array[][]> {
  const ranges = runs.map(({ first, end, file }) => {
    const slot = file?.slot ?? 0;
    return { from: (slot + first) * SLOT_BYTES, end: (slot + end) * SLOT_BYTES };
  });
  try {
    return (await readIndexFile(name, ranges)).map(fromSlots);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    throw new DamagedIndex(runs[0]?.segment ?? -1, `its file cannot be read: ${error.message}`);
  }
}

/** Names of the browser errors that mean a file or row is missing or unreadable. */
const UNREADABLE: ReadonlySet<string> = new Set([
  'UnknownError',
  'DataError',
  'NotReadableError',
  'NotFoundError',
]);

function isUnreadable(error: unknown): error is DOMException {
  return error instanceof DOMException && UNREADABLE.has(error.name);
}
