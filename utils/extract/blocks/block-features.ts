import { foldWords } from '../clean-text';
import { readItems, sumItems, type BlockItem } from './block-items';
import type { BlockPage } from './block-page';
import { BOX_WIDTH, BoxFeatures } from './box-features';
import { FieldSignals, FIELDS_WIDTH } from './field-signals';
import { PAGE_WIDTH, pageRow, type PageFacts } from './page-features';
import { Standing, STANDING_WIDTH } from './standing';
import { between, type Sums } from './sums';

/** The features of a page's blocks. */
export interface BlockTable {
  /** Rows one after the other, BLOCK_WIDTH numbers each, in the order that the block model was trained with. */
  rows: Float32Array;
  /** Words of each block. */
  words: number[];
}

const OWN_WIDTH = 10;
const PLACE_WIDTH = 19;

/** Numbers in a block's row. */
export const BLOCK_WIDTH = OWN_WIDTH + BOX_WIDTH + PLACE_WIDTH + PAGE_WIDTH + STANDING_WIDTH + FIELDS_WIDTH;

/** Blocks before and after a block that are its surroundings. */
const NEARBY = 5;

/** The greatest distance, in blocks; greater ones count as this. */
const DISTANT = 50;

/** The distance from a place that the page does not have. */
const NOWHERE = -99;

/** Characters of the page's description that a summary on the page repeats. */
const OPENING_LENGTH = 60;

const TAGS = 'P LI H1 H2 H3 H4 H5 H6 TD TH DIV SECTION ARTICLE BLOCKQUOTE PRE FIGCAPTION DT DD BODY'.split(
  ' ',
);

const log = Math.log1p;

function tagOf(item: BlockItem | undefined): number {
  return item ? TAGS.indexOf(item.block.box.element.nodeName) : -1;
}

/** Whether the boxes of two blocks have the same class signals; -1 where there is no other block. */
function alike({ block }: BlockItem, other: BlockItem | undefined): number {
  return other ? Number(other.block.box.signals === block.box.signals) : -1;
}

/** Index of the block that is the page's main heading: the one that repeats its title, or the first `<h1>`; -1 without one. */
function headingOf(items: readonly BlockItem[], title: string | null): number {
  const words = title === null ? '' : foldWords(title);
  const isHeading = ({ block, text }: BlockItem) =>
    /^H[1-3]$/.test(block.box.element.nodeName) && text.length < 300 && foldWords(text) === words;
  const named = words === '' ? -1 : items.findIndex(isHeading);
  return named >= 0 ? named : items.findIndex(({ block }) => block.box.element.nodeName === 'H1');
}

/** OWN_WIDTH numbers about a block alone. */
function ownRow(item: BlockItem, opening: string): number[] {
  const { text, words } = item;
  const isSummary = opening !== '' && words > 5 && text.startsWith(opening.slice(0, text.length));
  return [
    log(words),
    log(text.length),
    item.linkShare,
    item.commas,
    item.ends,
    item.upper,
    item.repeats,
    tagOf(item),
    item.block.box.depth,
    isSummary ? 1 : 0,
  ];
}

/** The places of a page that blocks are compared with. */
class Places {
  readonly #items: readonly BlockItem[];
  readonly #sums: Sums;
  /** Indexes of the first and last block of the first guess, and of the main heading; -1 without one. */
  readonly #landmarks: readonly [number, number, number];

  constructor(items: readonly BlockItem[], sums: Sums, title: string | null) {
    this.#items = items;
    this.#sums = sums;
    this.#landmarks = [
      items.findIndex(({ guessed }) => guessed),
      items.findLastIndex(({ guessed }) => guessed),
      headingOf(items, title),
    ];
  }

  /** PLACE_WIDTH numbers about where a block stands, and beside what. */
  rowOf(item: BlockItem, index: number): number[] {
    const items = this.#items;
    const [first, last, heading] = this.#landmarks;
    const { words, guessed, prose, links, chars } = this.#sums;
    const before = items[index - 1];
    const after = items[index + 1];
    return [
      index,
      index / items.length,
      this.#shareBefore(words, index),
      this.#shareBefore(guessed, index),
      this.#shareBefore(prose, index),
      item.words / Math.max(1, this.#total(words)),
      distance(index, first),
      distance(index, last),
      distance(index, heading),
      this.#nearby(index, guessed, words),
      this.#nearby(index, prose, words),
      this.#nearby(index, links, chars),
      after ? Number(after.guessed) : -1,
      after ? after.linkShare : -1,
      tagOf(before),
      tagOf(after),
      alike(item, items[index - 2]),
      alike(item, after),
      alike(item, items[index + 2]),
    ];
  }

  #total(sums: Float64Array): number {
    return between(sums, 0, this.#items.length);
  }

  /** The share of a sum that stands before a block. */
  #shareBefore(sums: Float64Array, index: number): number {
    const total = this.#total(sums);
    return total === 0 ? -1 : between(sums, 0, index) / total;
  }

  /** The ratio of two sums over a block's surroundings. */
  #nearby(index: number, sums: Float64Array, all: Float64Array): number {
    const from = Math.max(0, index - NEARBY);
    const to = Math.min(this.#items.length, index + NEARBY + 1);
    return between(sums, from, to) / Math.max(1, between(all, from, to));
  }
}

/** The distance from a landmark, limited to DISTANT. */
function distance(index: number, landmark: number): number {
  return landmark < 0 ? NOWHERE : Math.max(-DISTANT, Math.min(DISTANT, index - landmark));
}

/** The features by which the block model judges a page's blocks. */
export function blockFeatures(page: BlockPage, facts: PageFacts): BlockTable {
  const items = readItems(page);
  const sums = sumItems(items);
  const boxes = new BoxFeatures(page, sums);
  const places = new Places(items, sums, facts.title);
  const ofPage = pageRow(page, sums, facts);
  const standing = new Standing(page, items, sums);
  const fields = new FieldSignals(facts, standing.likely);
  const opening = facts.description?.slice(0, OPENING_LENGTH) ?? '';
  const rows = new Float32Array(items.length * BLOCK_WIDTH);
  items.forEach((item, index) => {
    let at = index * BLOCK_WIDTH;
    const parts = [
      ownRow(item, opening),
      boxes.rowOf(item.block.box),
      places.rowOf(item, index),
      ofPage,
      standing.rowOf(item, index),
      fields.rowOf(item),
    ];
    // Faster than `set`, which most short lists are too short for
    for (const part of parts) for (let place = 0; place < part.length; place++) rows[at++] = part[place] ?? 0;
  });
  return { rows, words: items.map(({ words }) => words) };
}
