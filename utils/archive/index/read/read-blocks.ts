import { concatBytes } from '../../../bytes/concat-bytes';
import type { MenbeDatabase } from '../../../db/database';
import { readIndexFile } from '../../../db/index-file-reader';
import { answer, indexTransaction } from '../../../db/index-transaction';
import type { SegmentRecord } from '../../../model/index-records';
import { fromSlots, SLOT_BYTES } from '../../../search/index/block-slots';
import { unsealed } from '../../../search/index/checksum';
import { DamagedIndex, KIND, type Kind } from '../../../search/index/segment-layout';
import type { BlockCache } from './block-cache';

/** Blocks of one kind that follow each other, `end` not included. */
export interface BlockRun {
  segment: number;
  kind: Kind;
  first: number;
  end: number;
  /** The file that they are kept in, and the slot there of a block numbered 0; `null` for rows of the table. */
  file: { name: string; slot: number } | null;
}

/** Blocks to be had, from a cache as far as they are there. */
export interface WantedRun {
  run: BlockRun;
  cache: BlockCache;
}

/** Where blocks of a segment are. Its file has the postings, then the positions. */
export function blockRun(record: SegmentRecord, kind: Kind, first: number, end: number): BlockRun {
  const isInFile = record.file !== undefined && (kind === KIND.postings || kind === KIND.positions);
  const slot = kind === KIND.positions ? record.postingsBlocks : 0;
  const file = isInFile && record.file !== undefined ? { name: record.file, slot } : null;
  return { segment: record.id, kind, first, end, file };
}

/**
 * Gives runs of blocks. What is in no cache is read: rows in one transaction, and all of a file at once.
 * @throws DamagedIndex when one is missing, unreadable or not as it was written.
 */
export async function readRuns(db: MenbeDatabase, wanted: readonly WantedRun[]): Promise<Uint8Array[][]> {
  const found = wanted.map(({ run, cache }) => cachedBlocks(run, cache));
  const gaps = wanted.flatMap(({ run, cache }, index) => {
    const blocks = found[index] ?? [];
    const from = blocks.indexOf(undefined);
    if (from < 0) return [];
    const gap = { ...run, first: run.first + from, end: run.first + blocks.lastIndexOf(undefined) + 1 };
    return [{ gap, cache, blocks, from }];
  });
  const rows = await readRows(
    db,
    gaps.map(({ gap }) => gap),
  );
  gaps.forEach(({ gap: { segment, kind, first, end }, cache, blocks, from }, index) => {
    for (let number = first; number < end; number++) {
      const bytes = unsealed(rows[index]?.[number - first]);
      if (bytes === null) throw new DamagedIndex(segment, `block ${kind}/${number} is not as it was written`);
      cache.put(segment, kind, number, bytes);
      blocks[from + number - first] = bytes;
    }
  });
  return found as Uint8Array[][];
}

function cachedBlocks(
  { segment, kind, first, end }: BlockRun,
  cache: BlockCache,
): (Uint8Array | undefined)[] {
  return Array.from({ length: end - first }, (_, index) => cache.get(segment, kind, first + index));
}

/** The sealed blocks of each run, as they are stored. */
async function readRows(db: MenbeDatabase, runs: readonly BlockRun[]): Promise<unknown[][]> {
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
    const rows: unknown[] =
      end - first === 1
        ? [await answer(store.get([segment, kind, first]))]
        : await answer(store.getAll(IDBKeyRange.bound([segment, kind, first], [segment, kind, end - 1])));
    if (rows.length === end - first) return rows;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
  throw new DamagedIndex(segment, `blocks ${kind}/${first} to ${end - 1} cannot be read whole`);
}

async function readSlots(name: string, runs: readonly BlockRun[]): Promise<Uint8Array[][]> {
  const ranges = runs.map(({ first, end, file }) => ({
    from: ((file?.slot ?? 0) + first) * SLOT_BYTES,
    end: ((file?.slot ?? 0) + end) * SLOT_BYTES,
  }));
  try {
    return (await readIndexFile(name, ranges)).map(fromSlots);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    throw new DamagedIndex(runs[0]?.segment ?? -1, `its file cannot be read: ${error.message}`);
  }
}

/** Whether something is there but cannot be read, or should be there; named the way browsers do. */
function isUnreadable(error: unknown): error is DOMException {
  return error instanceof DOMException && UNREADABLE.has(error.name);
}

const UNREADABLE: ReadonlySet<string> = new Set([
  'UnknownError',
  'DataError',
  'NotReadableError',
  'NotFoundError',
]);

/** Reads all blocks of a kind, however many there are, from the table. */
export async function readAllRows(store: IDBObjectStore, segment: number, kind: Kind): Promise<Uint8Array[]> {
  const rows = await answer(store.getAll(IDBKeyRange.bound([segment, kind], [segment, kind, []])));
  return rows.map((row) => {
    const bytes = unsealed(row);
    if (bytes === null) throw new DamagedIndex(segment, `a block of kind ${kind} is not as it was written`);
    return bytes;
  });
}

/** Reads all blocks of a kind as one. */
export async function readAllBlocks(store: IDBObjectStore, segment: number, kind: Kind): Promise<Uint8Array> {
  return concatBytes(await readAllRows(store, segment, kind));
}
