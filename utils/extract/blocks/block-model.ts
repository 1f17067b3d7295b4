import { FEATURES, LEAVES, SHAPE, STEPS, THRESHOLDS } from './block-model.data';

/** Digits of the packed numbers: printable ASCII without quotes, backslash, backtick and dollar. */
const DIGITS = '!#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';

/** What leaves were multiplied by, and the digit of zero. */
const LEAF_SCALE = 40;
const LEAF_ZERO = 43;

/**
 * Decision trees, one node after the other. A node with `feature` -1 is a leaf of that `value`; otherwise the row goes
 * on at the next node if its feature is at most `value`, at node `other` if not.
 */
interface Forest {
  roots: number[];
  feature: Int16Array;
  value: Float32Array;
  other: Int32Array;
}

/** Reads packed numbers one after the other. */
class DigitReader {
  private at = 0;
  constructor(private readonly packed: string) {}

  next(): number {
    return DIGITS.indexOf(this.packed.charAt(this.at++));
  }

  /** A number in one digit, or in two when the first is the last there is. */
  nextLong(): number {
    const digit = this.next();
    return digit < DIGITS.length - 1 ? digit : digit + this.next();
  }
}

function unpack(): Forest {
  const size = SHAPE.length;
  const forest: Forest = {
    roots: [],
    feature: new Int16Array(size),
    value: new Float32Array(size),
    other: new Int32Array(size),
  };
  const thresholds = THRESHOLDS.split('|').map((row) => row.split(' ').map(Number));
  const [features, steps, leaves] = [FEATURES, STEPS, LEAVES].map((packed) => new DigitReader(packed));
  /** Splits whose second branch has not begun; a tree ends when none is left. */
  const waiting: number[] = [];
  let isRoot = true;
  for (let node = 0; node < size; node++) {
    if (isRoot) forest.roots.push(node);
    isRoot = false;
    if (SHAPE.charAt(node) === '1') {
      const feature = features?.nextLong() ?? 0;
      forest.feature[node] = feature;
      forest.value[node] = thresholds[feature]?.[steps?.next() ?? 0] ?? 0;
      waiting.push(node);
      continue;
    }
    forest.feature[node] = -1;
    forest.value[node] = ((leaves?.next() ?? 0) - LEAF_ZERO) / LEAF_SCALE;
    const split = waiting.pop();
    if (split === undefined) isRoot = true;
    else forest.other[split] = node + 1;
  }
  return forest;
}

let forest: Forest | null = null;

/**
 * How likely a block is content: 0 to 1.
 * @param rows features of blocks, see block-features.ts
 * @param start where the block's row begins
 */
export function scoreBlock(rows: Float32Array, start: number): number {
  forest ??= unpack();
  const { roots, feature, value, other } = forest;
  let sum = 0;
  for (const root of roots) {
    let node = root;
    for (let split = feature[node] ?? -1; split >= 0; split = feature[node] ?? -1) {
      node = (rows[start + split] ?? 0) <= (value[node] ?? 0) ? node + 1 : (other[node] ?? 0);
    }
    sum += value[node] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}
