import type { MenbeDatabase } from '../../../db/database';
import { unsealed } from '../../../search/index/checksum';
import { DamagedIndex } from '../../../search/index/segment-layout';
import type { BlockCache } from './block-cache';
import type { BlockRun } from './block-run';
import { readRows } from './read-rows';

/** Blocks that are wanted, and the cache that they may be in. */
export interface WantedRun {
  run: BlockRun;
  cache: BlockCache;
}

/**
 * Gives runs of blocks, each from its cache as far as it is there. What is in no cache is read and put there.
 * @throws DamagedIndex when one is missing, unreadable or not as it was written.
 */
export async function readRuns(db: MenbeDatabase, wanted: readonly WantedRun[]): Promise<Uint8Array[][]> {
  const found = wanted.map(cachedBlocks);
  const gaps = wanted.flatMap((each, index) => gapIn(each, found[index] ?? []) ?? []);
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

/** The part of a run that is to be read: from the first block that is not cached to the last. */
interface RunGap extends WantedRun {
  /** The blocks of the whole run, and the index among them of the gap's first. */
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
