import { wordsOf } from '../clean-text';
import { BOX_WIDTH, BoxFeatures } from './box-features';
import { CLASS_SIGNALS } from './class-signals';
import { TAG_SIGNALS, type Block, type BlockPage } from './read-blocks';
import { between, sumsOf, type Sums } from './sums';
import { shapeOf, type TextShape } from './text-shape';

/** What is known of the page as a whole. */
export interface PageFacts {
  /** 1 for every text of BlockPage.texts that Readability took. */
  takes: Uint8Array;
  title: string | null;
  description: string | null;
  /** See pageClaim. */
  claim: number;
  url: string;
}

/** The features of a page's blocks. */
export interface BlockTable {
  /** One row after the other, BLOCK_WIDTH numbers each; the block model was trained with this order. */
  rows: Float32Array;
  /** Words of each block. */
  words: number[];
}

/** One block and what its text says. */
interface Item extends TextShape {
  block: Block;
  text: string;
  linkShare: number;
  /** Share of its text nodes that Readability took. */
  taken: number;
  /** Sentences outside links. */
  prose: boolean;
  /** How many blocks have the same text. */
  repeats: number;
}

const PROSE_WORDS = 12;
const PROSE_LINKS = 0.4;

/** Blocks each way that a block's surroundings are told by. */
const NEARBY = 5;

/** Distances in blocks beyond this are all the same. */
const DISTANT = 50;
const NOWHERE = -99;

const TAGS = 'P LI H1 H2 H3 H4 H5 H6 TD TH DIV SECTION ARTICLE BLOCKQUOTE PRE FIGCAPTION DT DD BODY'.split(
  ' ',
);

const log = Math.log1p;
const limited = (distance: number): number => Math.max(-DISTANT, Math.min(DISTANT, distance));
const tagOf = (item: Item | undefined): number => (item ? TAGS.indexOf(item.block.box.element.nodeName) : -1);

function readItems({ blocks }: BlockPage, takes: Uint8Array): Item[] {
  const counts = new Map<string, number>();
  const texts = blocks.map((block) => block.text.trim());
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return blocks.map((block, index) => {
    const text = texts[index] ?? '';
    const shape = shapeOf(text);
    const linkShare = Math.min(1, block.linkLength / Math.max(1, text.length));
    let taken = 0;
    for (let at = block.firstText; at < block.lastText; at++) taken += takes[at] ?? 0;
    taken /= Math.max(1, block.lastText - block.firstText);
    const prose = shape.words >= PROSE_WORDS && linkShare < PROSE_LINKS && shape.ends > 0;
    return { ...shape, block, text, linkShare, taken, prose, repeats: counts.get(text) ?? 1 };
  });
}

function sumItems(items: readonly Item[]): Sums {
  return {
    words: sumsOf(items, ({ words }) => words),
    chars: sumsOf(items, ({ text }) => text.length),
    links: sumsOf(items, ({ block }) => block.linkLength),
    taken: sumsOf(items, ({ taken, words }) => taken * words),
    prose: sumsOf(items, ({ prose, words }) => (prose ? words : 0)),
  };
}

/** Where the page's main heading stands: the block that repeats its title, or the first `<h1>`; -1 when there is none. */
function headingOf(items: readonly Item[], title: string | null): number {
  const words = title === null ? '' : wordsOf(title).join(' ');
  const isHeading = ({ block, text }: Item) =>
    /^H[1-3]$/.test(block.box.element.nodeName) && text.length < 300 && wordsOf(text).join(' ') === words;
  const named = words === '' ? -1 : items.findIndex(isHeading);
  return named >= 0 ? named : items.findIndex(({ block }) => block.box.element.nodeName === 'H1');
}

const COUNTED_TAGS = ['article', 'table', 'heading', 'ul'];
const COUNTED_CLASSES = ['post', 'comment', 'product', 'code', 'list'];

/** What is the same for all blocks of a page. */
function pageRow(page: BlockPage, sums: Sums, { claim, url }: PageFacts): number[] {
  const size = page.blocks.length;
  const words = between(sums.words, 0, size);
  const path = URL.canParse(url) ? new URL(url).pathname.split('/').filter((part) => part !== '') : [];
  const count = (names: readonly string[], all: readonly string[], of: 'tags' | 'signals') =>
    names.map((name) => {
      const bit = 1 << all.indexOf(name);
      let found = 0;
      for (const box of page.boxes) if ((box[of] & bit) !== 0) found++;
      return log(found);
    });
  return [
    log(words),
    log(between(sums.taken, 0, size)),
    between(sums.taken, 0, size) / Math.max(1, words),
    between(sums.prose, 0, size) / Math.max(1, words),
    between(sums.links, 0, size) / Math.max(1, between(sums.chars, 0, size)),
    log(size),
    claim,
    path.length,
    (path.at(-1) ?? '').split(/[-_]/).length,
    log(page.boxes.filter(({ element }) => element.nodeName === 'P').length),
    ...count(COUNTED_TAGS, TAG_SIGNALS, 'tags'),
    ...count(COUNTED_CLASSES, CLASS_SIGNALS, 'signals'),
  ];
}

/** Writes the rows of one page. */
class TableWriter {
  private readonly items: Item[];
  private readonly sums: Sums;
  private readonly boxes: BoxFeatures;
  private readonly heading: number;
  private readonly firstTaken: number;
  private readonly lastTaken: number;
  private readonly general: number[];
  private readonly opening: string;

  constructor(page: BlockPage, facts: PageFacts) {
    this.items = readItems(page, facts.takes);
    this.sums = sumItems(this.items);
    this.boxes = new BoxFeatures(page, this.sums);
    this.heading = headingOf(this.items, facts.title);
    this.firstTaken = this.items.findIndex(({ taken }) => taken > 0.5);
    this.lastTaken = this.items.findLastIndex(({ taken }) => taken > 0.5);
    this.general = pageRow(page, this.sums, facts);
    this.opening = facts.description?.slice(0, 60) ?? '';
  }

  write(): BlockTable {
    const rows = new Float32Array(this.items.length * BLOCK_WIDTH);
    this.items.forEach((item, index) => {
      const at = index * BLOCK_WIDTH;
      rows.set(this.own(item), at);
      rows.set(this.boxes.rowOf(item.block.box), at + OWN_WIDTH);
      rows.set(this.place(item, index), at + OWN_WIDTH + BOX_WIDTH);
      rows.set(this.general, at + OWN_WIDTH + BOX_WIDTH + PLACE_WIDTH);
    });
    return { rows, words: this.items.map(({ words }) => words) };
  }

  private own(item: Item): number[] {
    const { text } = item;
    const isSummary =
      this.opening !== '' && item.words > 5 && text.startsWith(this.opening.slice(0, text.length));
    return [
      log(item.words),
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

  private place({ block, words }: Item, index: number): number[] {
    const { items, sums } = this;
    const size = items.length;
    const total = (of: Float64Array): number => between(of, 0, size);
    const share = (of: Float64Array): number => (total(of) === 0 ? -1 : between(of, 0, index) / total(of));
    const from = Math.max(0, index - NEARBY);
    const to = Math.min(size, index + NEARBY + 1);
    const nearby = (of: Float64Array, all: Float64Array): number =>
      between(of, from, to) / Math.max(1, between(all, from, to));
    const [before2, before, after, after2] = [-2, -1, 1, 2].map((step) => items[index + step]);
    const alike = (other: Item | undefined): number =>
      other ? Number(other.block.box.signals === block.box.signals) : -1;
    return [
      index,
      index / size,
      share(sums.words),
      share(sums.taken),
      share(sums.prose),
      words / Math.max(1, total(sums.words)),
      this.firstTaken < 0 ? NOWHERE : limited(index - this.firstTaken),
      this.lastTaken < 0 ? NOWHERE : limited(index - this.lastTaken),
      this.heading < 0 ? NOWHERE : limited(index - this.heading),
      nearby(sums.taken, sums.words),
      nearby(sums.prose, sums.words),
      nearby(sums.links, sums.chars),
      after ? after.taken : -1,
      after ? after.linkShare : -1,
      tagOf(before),
      tagOf(after),
      alike(before2),
      alike(after),
      alike(after2),
    ];
  }
}

const OWN_WIDTH = 10;
const PLACE_WIDTH = 19;
const PAGE_WIDTH = 10 + COUNTED_TAGS.length + COUNTED_CLASSES.length;

/** Numbers in a block's row. */
export const BLOCK_WIDTH = OWN_WIDTH + BOX_WIDTH + PLACE_WIDTH + PAGE_WIDTH;

/** What the block model judges a page's blocks by. */
export function blockFeatures(page: BlockPage, facts: PageFacts): BlockTable {
  return new TableWriter(page, facts).write();
}
