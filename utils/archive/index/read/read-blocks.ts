import type { MenbeDatabase } from '../../../db/database';
import { unsealed } from '../../../search/index/checksum';
import { DamagedIndex } from '../../../search/index/segment-layout';
import type { BlockCache } from './block-cache';
import type { BlockRun } from './block-run';
import { readRows } from './read-rows';

/** A run of blocks to read, and the cache to use. */
export interface WantedRun {
  run: BlockRun;
  cache: BlockCache;
}

/**
 * Reads runs of blocks through their caches.
 * @throws DamagedIndex when a block is missing or unreadable, or its checksum does not match
 */
export async function readRuns(db: MenbeDatabase, wanted: readonly WantedRun[]): Promise<Uint8Array[][]> {
  const found = wanted.map(cachedBlocks);
  const gaps = wanted.flatMap((each, index) => gapIn(each, found[index] ?? []) ?? []);
  if (gaps.length === 0) return found as Uint8Array[][];
  const rows = await readRows(
    db,
    gaps.map(({ run }) => run),
  );
  gaps.forEach((gap, index) => fill(gap, rows[index] ?? []));
  return found as Uint8Array[][];
}

function cachedBlocks({ run, cache }: WantedRun): (Uint8Array | undefined)[] {
  const { segment, kind, first, end } = run;
  return Array.from({ length: end - first }, (_, index) => cache.get(segment, kind, first + index));
}

/** The part of a run to read: from the first block that is not cached to the last. */
interface RunGap extends WantedRun {
  /** The blocks of the whole run, and the index of the gap's first block among them. */
  blocks: (Uint8Array | undefined)[];
  from: number;
}

function gapIn({ run, cache }: WantedRun, blocks: (Uint8Array | undefined)[]): RunGap | null {
  const from = blocks.indexOf(undefined);
  if (from < 0) return null;
  const end = run.first + blocks.lastIndexOf(undefined) + 1;
  return { run: { ...run, first: run.first + from, end }, cache, blocks, from };
}

function fill({ run, cache, blocks, from }: RunGap, rows: readonly unknown[]): void {
  const { segment, kind, first, end } = run;
  for (let number = first; number < end; number++) {
    const bytes = unsealed(rows[number - first]);
    if (bytes === null) throw new DamagedIndex(segment, `block ${kind}/${number} is not as it was written`);
    cache.put(segment, kind, number, bytes);
    blocks[from + number - first] = bytes;
  }
}
