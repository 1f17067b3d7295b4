import { parseUrl } from '../resolve-url';
import type { BlockPage, Box } from './block-page';
import { CLASS_SIGNALS } from './class-signals';
import { between, type Sums } from './sums';
import { TAG_SIGNALS } from './tag-signals';

/** What is known of the page as a whole. */
export interface PageFacts {
  title: string | null;
  description: string | null;
  /** The article's text as the page gives it to machines (JSON-LD `articleBody`). */
  body: string | null;
  /** See pageClaim. */
  claim: number;
  url: string;
}

/** Signals whose boxes are counted. */
const COUNTED_TAGS = ['article', 'table', 'heading', 'ul'];
const COUNTED_CLASSES = ['post', 'comment', 'product', 'code', 'list'];

/** Numbers in a page's row. */
export const PAGE_WIDTH = 10 + COUNTED_TAGS.length + COUNTED_CLASSES.length;

const log = Math.log1p;

/** How many boxes have each of the signals, as logarithms. */
function countSignals(
  boxes: readonly Box[],
  kind: 'tags' | 'signals',
  all: readonly string[],
  names: readonly string[],
): number[] {
  return names.map((name) => {
    const bit = 1 << all.indexOf(name);
    let found = 0;
    for (const box of boxes) if ((box[kind] & bit) !== 0) found++;
    return log(found);
  });
}

/** PAGE_WIDTH numbers, the same for all blocks of a page. */
export function pageRow({ blocks, boxes }: BlockPage, sums: Sums, { claim, url }: PageFacts): number[] {
  const size = blocks.length;
  const total = (of: Float64Array): number => between(of, 0, size);
  const words = total(sums.words);
  const path =
    parseUrl(url)
      ?.pathname.split('/')
      .filter((part) => part !== '') ?? [];
  return [
    log(words),
    log(total(sums.guessed)),
    total(sums.guessed) / Math.max(1, words),
    total(sums.prose) / Math.max(1, words),
    total(sums.links) / Math.max(1, total(sums.chars)),
    log(size),
    claim,
    path.length,
    (path.at(-1) ?? '').split(/[-_]/).length,
    log(boxes.filter(({ element }) => element.nodeName === 'P').length),
    ...countSignals(boxes, 'tags', TAG_SIGNALS, COUNTED_TAGS),
    ...countSignals(boxes, 'signals', CLASS_SIGNALS, COUNTED_CLASSES),
  ];
}
