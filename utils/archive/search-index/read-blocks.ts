import { answer } from '../../db/index-transaction';
import { unsealed } from '../../search/index/checksum';
import { DamagedIndex, type Kind } from '../../search/index/segment-layout';
import type { BlockCache } from './block-cache';

/** Blocks of one kind that follow each other, `end` not included. */
export interface BlockRun {
  segment: number;
  kind: Kind;
  first: number;
  end: number;
}

/**
 * Reads a run of blocks, those that are not in the cache by one request. `store` belongs to a transaction of the caller.
 * @throws DamagedIndex when one is missing, unreadable or not as it was written.
 */
export async function readRun(
  store: IDBObjectStore,
  run: BlockRun,
  cache: BlockCache,
): Promise<Uint8Array[]> {
  const { segment, kind, first, end } = run;
  const blocks: (Uint8Array | undefined)[] = [];
  for (let number = first; number < end; number++) blocks.push(cache.get(segment, kind, number));
  const from = first + blocks.indexOf(undefined);
  if (from < first) return blocks as Uint8Array[];
  const until = first + blocks.lastIndexOf(undefined) + 1;
  const rows = await readRows(store, { segment, kind, first: from, end: until });
  rows.forEach((row, index) => {
    const bytes = unsealed(row);
    if (bytes === null)
      throw new DamagedIndex(segment, `block ${kind}/${from + index} is not as it was written`);
    cache.put(segment, kind, from + index, bytes);
    blocks[from - first + index] = bytes;
  });
  return blocks as Uint8Array[];
}

async function readRows(store: IDBObjectStore, { segment, kind, first, end }: BlockRun): Promise<unknown[]> {
  try {
    const rows: unknown[] =
      end - first === 1
        ? [await answer(store.get([segment, kind, first]))]
        : await answer(store.getAll(IDBKeyRange.bound([segment, kind, first], [segment, kind, end - 1])));
    if (rows.length === end - first) return rows;
  } catch (error) {
    if (!(error instanceof DOMException) || !UNREADABLE.has(error.name)) throw error;
  }
  throw new DamagedIndex(segment, `blocks ${kind}/${first} to ${end - 1} cannot be read whole`);
}

/** How browsers name rows that are there but cannot be read. */
const UNREADABLE: ReadonlySet<string> = new Set([
  'UnknownError',
  'DataError',
  'NotReadableError',
  'NotFoundError',
]);

/** Reads all blocks of a kind, however many there are. */
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
  const parts = await readAllRows(store, segment, kind);
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
