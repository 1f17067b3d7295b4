import { CLASS_SIGNALS } from './class-signals';
import { TAG_SIGNALS, type BlockPage, type Box } from './read-blocks';
import { between, type Sums } from './sums';

/** How far out a signal still counts, in boxes. */
const FAR = 30;

/** Boxes around a block that are looked at one by one. */
const LEVELS = 5;

/** From this share of a page's words on, a box is the page. */
const PAGE_SHARE = 0.33;

/** Boxes that look the same, beside each other, from which on they are a list: posts, cards, comments. */
const MIN_ALIKE = 3;
const ALIKE_LEVELS = 8;

const SIGNALS = TAG_SIGNALS.length + CLASS_SIGNALS.length;

/** Numbers in a box's row. */
export const BOX_WIDTH = SIGNALS + LEVELS * 5 + 3 + 4;

const log = Math.log1p;

function signalAt(box: Box, index: number): boolean {
  return index < TAG_SIGNALS.length
    ? (box.tags & (1 << index)) !== 0
    : (box.signals & (1 << (index - TAG_SIGNALS.length))) !== 0;
}

/** What the boxes of a page tell of the blocks in them. Rows are made when asked for: most boxes hold boxes only. */
export class BoxFeatures {
  private readonly near: Uint8Array[] = [];
  private readonly rows = new Map<Box, Float32Array>();
  private readonly alike: number[] = [];
  /** The smallest box around nearly all that Readability took, with those around it. */
  private readonly holders = new Set<Box>();
  private readonly holderDepth: number;
  private readonly words: number;

  constructor(
    page: BlockPage,
    private readonly sums: Sums,
  ) {
    this.words = between(sums.words, 0, page.blocks.length);
    for (const box of page.boxes) this.near.push(this.distances(box));
    this.countAlike(page);
    let holder = this.holderOf(page);
    this.holderDepth = holder?.depth ?? 0;
    for (; holder; holder = holder.parent) this.holders.add(holder);
  }

  /** BOX_WIDTH numbers: distances to signals, what the boxes around hold, place relative to what Readability took, likeness. */
  rowOf(box: Box): Float32Array {
    const known = this.rows.get(box);
    if (known) return known;
    const row = new Float32Array(BOX_WIDTH);
    row.set(this.near[box.index] ?? []);
    this.writeLevels(box, row, SIGNALS);
    this.writePlace(box, row, SIGNALS + LEVELS * 5);
    this.writeLikeness(box, row, SIGNALS + LEVELS * 5 + 3);
    this.rows.set(box, row);
    return row;
  }

  private distances(box: Box): Uint8Array {
    const outer = box.parent && this.near[box.parent.index];
    const near = new Uint8Array(SIGNALS);
    for (let index = 0; index < SIGNALS; index++) {
      near[index] = signalAt(box, index) ? 0 : Math.min(FAR, (outer?.[index] ?? FAR) + 1);
    }
    return near;
  }

  private holderOf({ boxes, blocks }: BlockPage): Box | null {
    const taken = between(this.sums.taken, 0, blocks.length);
    if (taken === 0) return boxes[0] ?? null;
    let holder = boxes[0] ?? null;
    for (const box of boxes) {
      if (holder && box.depth <= holder.depth) continue;
      if (between(this.sums.taken, box.first, box.last) >= 0.95 * taken) holder = box;
    }
    return holder;
  }

  /** How many boxes beside each have its tag and classes. */
  private countAlike({ boxes }: BlockPage): void {
    const counts = new Map<Box | null, Map<string, number>>();
    const keys = boxes.map(({ element, parent }) => {
      const key = element.nodeName + (element.getAttribute('class') ?? '');
      let beside = counts.get(parent);
      if (!beside) counts.set(parent, (beside = new Map()));
      beside.set(key, (beside.get(key) ?? 0) + 1);
      return key;
    });
    boxes.forEach(({ parent }, index) => this.alike.push(counts.get(parent)?.get(keys[index] ?? '') ?? 1));
  }

  private writeLevels(inner: Box, row: Float32Array, start: number): void {
    let box: Box | null = inner;
    for (let level = 0; level < LEVELS; level++) {
      const at = start + level * 5;
      if (!box) {
        row.fill(-1, at, at + 5);
        continue;
      }
      const { first, last } = box;
      const words = between(this.sums.words, first, last);
      row[at] = log(words);
      row[at + 1] =
        between(this.sums.links, first, last) / Math.max(1, between(this.sums.chars, first, last));
      row[at + 2] = between(this.sums.taken, first, last) / Math.max(1, words);
      row[at + 3] = between(this.sums.prose, first, last) / Math.max(1, words);
      row[at + 4] = log(last - first);
      // A box that holds nothing else says nothing new
      do box = box.parent;
      while (box && box.first === first && box.last === last);
    }
  }

  private writePlace(box: Box, row: Float32Array, start: number): void {
    let up = 0;
    for (let at: Box | null = box; at && !this.holders.has(at); at = at.parent) up++;
    let toPage = 1;
    for (let at: Box | null = box; at?.parent; at = at.parent, toPage++) {
      if (between(this.sums.words, at.first, at.last) > PAGE_SHARE * this.words) break;
    }
    row[start] = up;
    row[start + 1] = box.depth - this.holderDepth;
    row[start + 2] = toPage;
  }

  private writeLikeness(box: Box, row: Float32Array, start: number): void {
    let most = 0;
    let mostLevel = -1;
    let words = 0;
    let level = 0;
    for (let at: Box | null = box; at && level < ALIKE_LEVELS; at = at.parent, level++) {
      const alike = this.alike[at.index] ?? 1;
      if (alike < MIN_ALIKE || alike < most) continue;
      most = alike;
      mostLevel = level;
      words = between(this.sums.words, at.first, at.last);
    }
    row[start] = log(this.alike[box.index] ?? 1);
    row[start + 1] = log(most);
    row[start + 2] = mostLevel;
    row[start + 3] = log(words);
  }
}
