import { unpackForest, type Forest } from './forest';

let unpacked: Forest | null = null;

/** The score of the leaf at which a row arrives in the tree that begins at a node. */
function leafOf({ feature, value, other }: Forest, root: number, rows: Float32Array, start: number): number {
  let node = root;
  for (;;) {
    const threshold = value[node] as number;
    const split = feature[node] as number;
    if (split < 0) return threshold;
    node = (rows[start + split] as number) <= threshold ? node + 1 : (other[node] as number);
  }
}

/**
 * The probability that a block is content: 0 to 1.
 * @param rows features of blocks, see blockFeatures
 * @param start index of the block's row
 */
export function scoreBlock(rows: Float32Array, start: number): number {
  unpacked ??= unpackForest();
  let sum = 0;
  for (const root of unpacked.roots) sum += leafOf(unpacked, root, rows, start);
  return 1 / (1 + Math.exp(-sum));
}
