import type { BlockItem } from './block-items';
import type { BlockPage, Box } from './block-page';
import { countLabelWords, hasLabelWords, LABEL_KINDS } from './label-words';
import { between, type Sums } from './sums';

/** Numbers about how a block stands among the page's texts. */
export const STANDING_WIDTH = LABEL_KINDS + 14;

/** Boxes that make a style, from a block outwards. */
const STYLE_LEVELS = 3;

/** Boxes around a block in which a label above it counts, and boxes around a label in which it counts. */
const LABELLED_LEVELS = 5;
const LABEL_LEVELS = 3;

/** Words of the longest label. */
const MAX_LABEL = 8;

/** The greatest distance from a label, in blocks; greater ones count as this. */
const FAR = 50;

/** Boxes around a block in which pictures are looked for, and the number of a block without. */
const PICTURE_LEVELS = 5;
const NO_PICTURE = 9;

/** Matches teasers that are cut. */
const CUT = /(?:…|\.\.\.)$/;

/** Matches quotation marks and dashes. */
const QUOTE = /["'“”„«»‘’\-–—]/;

/** What a text begins with, as a number of the block model. */
function beginningOf(text: string): number {
  const first = text.charAt(0);
  if (first !== first.toUpperCase()) return 0;
  if (first !== first.toLowerCase()) return 1;
  if (first >= '0' && first <= '9') return 2;
  if (QUOTE.test(first)) return 4;
  return first >= '\u0590' ? 3 : 5;
}

/** Place of the first colon or bar near the beginning: "Read also: …"; 0 without one. */
function leadOf(text: string): number {
  return text.slice(0, 40).search(/[:：|]/) + 1;
}

const share = (part: number, whole: number): number => Math.round((10 * part) / Math.max(1, whole)) / 10;

/** What blocks that stand alike have in common, as one number: the kinds of the boxes around them. */
function styleOf({ block }: BlockItem, kinds: number): number {
  let style = 0;
  let box: Box | null = block.box;
  for (let level = 0; level < STYLE_LEVELS; level++) {
    style = style * kinds + (box ? box.kind + 1 : 0);
    box = box?.parent ?? null;
  }
  return style;
}

/** How a page's blocks stand among its texts: how common their style is, below which label, beside which picture. */
export class Standing {
  /** The blocks in the style of most of the page's prose: likely the article's paragraphs. */
  readonly likely: readonly BlockItem[];
  readonly #items: readonly BlockItem[];
  readonly #sums: Sums;
  /** By block: the share of the page's prose that has its style. */
  readonly #common: readonly number[];
  readonly #labels: readonly number[][];
  /** By box: the last label in it. */
  readonly #labelIn = new Map<Box, number>();
  /** Main headings so far. */
  #headings = 0;

  constructor(page: BlockPage, items: readonly BlockItem[], sums: Sums) {
    this.#items = items;
    this.#sums = sums;
    // There are at most as many kinds as boxes
    const styles = items.map((item) => styleOf(item, page.boxes.length + 1));
    const proseIn = new Map<number, number>();
    items.forEach(({ prose, words }, index) => {
      const style = styles[index] ?? 0;
      if (prose) proseIn.set(style, (proseIn.get(style) ?? 0) + words);
    });
    const prose = between(sums.prose, 0, items.length);
    const wordsOf = (index: number): number => proseIn.get(styles[index] ?? 0) ?? 0;
    const most = Math.max(0, ...proseIn.values());
    this.likely = items.filter((item, index) => item.prose && wordsOf(index) === most);
    this.#common = items.map((_, index) => wordsOf(index) / Math.max(1, prose));
    this.#labels = items.map(({ text, words }) => countLabelWords(text, words));
  }

  /** STANDING_WIDTH numbers. Blocks must be asked for in the order of the page. */
  rowOf(item: BlockItem, index: number): number[] {
    const { text, digits, block } = item;
    const before = this.#items[index - 1];
    const after = this.#items[index + 1];
    const row = (this.#labels[index] ?? []).concat([
      digits,
      share(block.boldLength, text.length),
      share(block.italicLength, text.length),
      leadOf(text),
      CUT.test(text) ? 1 : 0,
      beginningOf(text),
      this.#labelAbove(block.box, index),
      this.#common[index] ?? 0,
      this.#common[index + 1] ?? 0,
      before ? Math.log1p(before.words) : 0,
      after ? Math.log1p(after.words) : 0,
      this.#labelled(index + 1),
      this.#headings,
      this.#picture(block.box),
    ]);
    this.#noteLabel(item, index);
    if (block.box.element.nodeName === 'H1') this.#headings++;
    return row;
  }

  /** How many words of labels a block has. */
  #labelled(index: number): number {
    return (this.#labels[index] ?? []).reduce((sum, count) => sum + count, 0);
  }

  /** The distance from the last label in a box around. */
  #labelAbove(inner: Box, index: number): number {
    let nearest = FAR;
    let level = 0;
    for (let box: Box | null = inner; box && level < LABELLED_LEVELS; box = box.parent, level++) {
      const label = this.#labelIn.get(box);
      if (label !== undefined) nearest = Math.min(nearest, index - label);
    }
    return nearest;
  }

  /** Remembers a block that is a label for what follows in the boxes around it. */
  #noteLabel({ words, block }: BlockItem, index: number): void {
    if (words > MAX_LABEL || !hasLabelWords(this.#labels[index] ?? [])) return;
    let level = 0;
    for (let box = block.box.parent; box && level < LABEL_LEVELS; box = box.parent, level++) {
      this.#labelIn.set(box, index);
    }
  }

  /** How many words stand in the smallest box around with a picture, as a logarithm. */
  #picture(inner: Box): number {
    let level = 0;
    for (let box: Box | null = inner; box && level < PICTURE_LEVELS; box = box.parent, level++) {
      if (box.pictures > 0) return Math.log1p(between(this.#sums.words, box.first, box.last));
    }
    return NO_PICTURE;
  }
}
