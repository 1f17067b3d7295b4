import { FEATURES, LEAVES, SHAPE, STEPS, THRESHOLDS } from './block-model.data';

/** Digits of the packed numbers: printable ASCII without quotes, backslash, backtick and dollar. */
const DIGITS = '!#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';

/** The factor of packed leaves, and the digit of zero. */
const LEAF_SCALE = 40;
const LEAF_ZERO = 43;

/**
 * Decision trees, one node after the other. A node with `feature` -1 is a leaf with the score `value`. At other nodes the
 * path continues at the next node if the row's feature is at most `value`, and at node `other` if not.
 */
export interface Forest {
  /** Index of each tree's first node. */
  roots: number[];
  feature: Int16Array;
  value: Float32Array;
  other: Int32Array;
}

/** Reads packed numbers one after the other. */
class DigitReader {
  readonly #packed: string;
  #at = 0;

  constructor(packed: string) {
    this.#packed = packed;
  }

  next(): number {
    return DIGITS.indexOf(this.#packed.charAt(this.#at++));
  }

  /** A number of one digit, or of two when the first is the highest digit. */
  nextLong(): number {
    const digit = this.next();
    return digit < DIGITS.length - 1 ? digit : digit + this.next();
  }
}

/** Nodes whose kind is packed in one digit. */
const NODES_PER_DIGIT = 6;

/** Whether a node is a split, and no leaf. */
function isSplit(node: number): boolean {
  const digit = DIGITS.indexOf(SHAPE.charAt(node / NODES_PER_DIGIT));
  return ((digit >> (node % NODES_PER_DIGIT)) & 1) === 1;
}

/** Unpacks the block model (block-model.data.ts). */
export function unpackForest(): Forest {
  // Each split has one step
  const size = STEPS.length + LEAVES.length;
  const roots: number[] = [];
  const feature = new Int16Array(size);
  const value = new Float32Array(size);
  const other = new Int32Array(size);
  const thresholds = THRESHOLDS.split('|').map((row) => row.split(' ').map(Number));
  const features = new DigitReader(FEATURES);
  const steps = new DigitReader(STEPS);
  const leaves = new DigitReader(LEAVES);
  /** Splits whose second branch has not begun; a tree ends when none is left. */
  const waiting: number[] = [];
  let isRoot = true;
  for (let node = 0; node < size; node++) {
    if (isRoot) roots.push(node);
    if (isSplit(node)) {
      const split = features.nextLong();
      feature[node] = split;
      value[node] = thresholds[split]?.[steps.next()] ?? 0;
      waiting.push(node);
      isRoot = false;
    } else {
      feature[node] = -1;
      value[node] = (leaves.next() - LEAF_ZERO) / LEAF_SCALE;
      const split = waiting.pop();
      if (split !== undefined) other[split] = node + 1;
      isRoot = split === undefined;
    }
  }
  return { roots, feature, value, other };
}
