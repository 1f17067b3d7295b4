import type { BlockPage, Box } from './block-page';
import { CLASS_SIGNALS } from './class-signals';
import { between, type Sums } from './sums';
import { TAG_SIGNALS } from './tag-signals';

/** The greatest distance from a signal, in boxes; greater ones count as this. */
const FAR = 30;

/** Boxes around a block that are described one by one, and numbers about each. */
const LEVELS = 5;
const LEVEL_WIDTH = 5;

/** The share of a page's words from which on a box is the page. */
const PAGE_SHARE = 0.33;

/** The share of the first guess that its holder must contain. */
const HOLDER_SHARE = 0.95;

/** The number of siblings with one tag and class from which on they are a list: posts, cards, comments. */
const MIN_ALIKE = 3;
const ALIKE_LEVELS = 8;

const SIGNALS = TAG_SIGNALS.length + CLASS_SIGNALS.length;
const PLACE_WIDTH = 3;
const LIKENESS_WIDTH = 4;

/** Where the parts of a row begin. */
const LEVELS_START = SIGNALS;
const PLACE_START = LEVELS_START + LEVELS * LEVEL_WIDTH;
const LIKENESS_START = PLACE_START + PLACE_WIDTH;

/** Numbers in a box's row. */
export const BOX_WIDTH = LIKENESS_START + LIKENESS_WIDTH;

const log = Math.log1p;

/** Whether a box has a signal, counted through TAG_SIGNALS and CLASS_SIGNALS. */
function hasSignal(box: Box, index: number): boolean {
  return index < TAG_SIGNALS.length
    ? (box.tags & (1 << index)) !== 0
    : (box.signals & (1 << (index - TAG_SIGNALS.length))) !== 0;
}

/** The features of a page's boxes. A row is made when it is first asked for: most boxes contain only boxes. */
export class BoxFeatures {
  /** By box: the depth of the nearest box with each signal, itself or outwards. Boxes without a signal share that of the one around. */
  readonly #depths: Int16Array[] = [];
  readonly #rows = new Map<Box, Float32Array>();
  /** By box: siblings with its tag and class, itself included. */
  readonly #alike: number[] = [];
  /** The smallest box around nearly all of the first guess, and the boxes around it. */
  readonly #holders = new Set<Box>();
  readonly #holderDepth: number;
  readonly #sums: Sums;
  /** Words of the page. */
  readonly #words: number;

  constructor(page: BlockPage, sums: Sums) {
    this.#sums = sums;
    this.#words = between(sums.words, 0, page.blocks.length);
    for (const box of page.boxes) this.#depths.push(this.#depthsOf(box));
    this.#countAlike(page);
    let holder = this.#holderOf(page);
    this.#holderDepth = holder?.depth ?? 0;
    for (; holder; holder = holder.parent) this.#holders.add(holder);
  }

  /** BOX_WIDTH numbers: distances from signals, content of the boxes around, place beside the first guess, likeness. */
  rowOf(box: Box): Float32Array {
    const known = this.#rows.get(box);
    if (known) return known;
    const row = new Float32Array(BOX_WIDTH);
    this.#writeDistances(box, row);
    this.#writeLevels(box, row);
    this.#writePlace(box, row);
    this.#writeLikeness(box, row);
    this.#rows.set(box, row);
    return row;
  }

  #depthsOf(box: Box): Int16Array {
    const outer = box.parent && this.#depths[box.parent.index];
    if (outer && (box.tags | box.signals) === 0) return outer;
    const depths = outer?.slice() ?? new Int16Array(SIGNALS).fill(-FAR);
    for (let index = 0; index < SIGNALS; index++) if (hasSignal(box, index)) depths[index] = box.depth;
    return depths;
  }

  /** The distance from each signal, in boxes. */
  #writeDistances(box: Box, row: Float32Array): void {
    const depths = this.#depths[box.index];
    for (let index = 0; index < SIGNALS; index++) {
      row[index] = Math.min(FAR, box.depth - (depths?.[index] ?? -FAR));
    }
  }

  /** The smallest box around nearly all of the first guess; the whole page where there is none. */
  #holderOf({ boxes, blocks }: BlockPage): Box | null {
    const guessed = between(this.#sums.guessed, 0, blocks.length);
    if (guessed === 0) return boxes[0] ?? null;
    let holder = boxes[0] ?? null;
    for (const box of boxes) {
      if (holder && box.depth <= holder.depth) continue;
      if (between(this.#sums.guessed, box.first, box.last) >= HOLDER_SHARE * guessed) holder = box;
    }
    return holder;
  }

  /** Fills `alike`. */
  #countAlike({ boxes }: BlockPage): void {
    const counts = new Map<number, number>();
    const keyOf = ({ kind, parent }: Box) => (parent?.index ?? -1) * boxes.length + kind;
    for (const box of boxes) counts.set(keyOf(box), (counts.get(keyOf(box)) ?? 0) + 1);
    for (const box of boxes) this.#alike.push(counts.get(keyOf(box)) ?? 1);
  }

  /** Words, shares and number of blocks of the boxes from `inner` outwards; -1 where there are no more. */
  #writeLevels(inner: Box, row: Float32Array): void {
    const { words, chars, links, guessed, prose } = this.#sums;
    let box: Box | null = inner;
    for (let level = 0; level < LEVELS; level++) {
      const at = LEVELS_START + level * LEVEL_WIDTH;
      if (!box) {
        row.fill(-1, at, PLACE_START);
        return;
      }
      const { first, last } = box;
      const count = between(words, first, last);
      row[at] = log(count);
      row[at + 1] = between(links, first, last) / Math.max(1, between(chars, first, last));
      row[at + 2] = between(guessed, first, last) / Math.max(1, count);
      row[at + 3] = between(prose, first, last) / Math.max(1, count);
      row[at + 4] = log(last - first);
      // Boxes with the same blocks are skipped
      do box = box.parent;
      while (box && box.first === first && box.last === last);
    }
  }

  /** Distances in boxes from the holders and from the page. */
  #writePlace(box: Box, row: Float32Array): void {
    let up = 0;
    for (let at: Box | null = box; at && !this.#holders.has(at); at = at.parent) up++;
    let toPage = 1;
    for (let at: Box | null = box; at?.parent; at = at.parent, toPage++) {
      if (between(this.#sums.words, at.first, at.last) > PAGE_SHARE * this.#words) break;
    }
    row[PLACE_START] = up;
    row[PLACE_START + 1] = box.depth - this.#holderDepth;
    row[PLACE_START + 2] = toPage;
  }

  /** The longest list among the boxes around: its length, level and words. */
  #writeLikeness(box: Box, row: Float32Array): void {
    let most = 0;
    let mostLevel = -1;
    let words = 0;
    let level = 0;
    for (let at: Box | null = box; at && level < ALIKE_LEVELS; at = at.parent, level++) {
      const alike = this.#alike[at.index] ?? 1;
      if (alike < MIN_ALIKE || alike < most) continue;
      most = alike;
      mostLevel = level;
      words = between(this.#sums.words, at.first, at.last);
    }
    row[LIKENESS_START] = log(this.#alike[box.index] ?? 1);
    row[LIKENESS_START + 1] = log(most);
    row[LIKENESS_START + 2] = mostLevel;
    row[LIKENESS_START + 3] = log(words);
  }
}
