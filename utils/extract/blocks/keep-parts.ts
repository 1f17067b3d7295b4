import type { Block, BlockPage, Box } from './block-page';

/** Tags of parts, and what each must contain to be one. */
const PARTS: Readonly<Record<string, string | null>> = {
  FIGURE: 'img,picture,video,iframe',
  PRE: null,
  TABLE: 'td',
};

/** Blocks of the largest part; a larger one is judged like any text. */
const MAX_BLOCKS = 120;

/** The greatest share of links in a part; one with more leads elsewhere. */
const MAX_LINKS = 0.5;

/** Whether a box is a figure, code or a table of the text. */
function isPart({ element, first, last }: Box, blocks: readonly Block[]): boolean {
  const needs = PARTS[element.nodeName];
  if (needs === undefined || last === first || last - first > MAX_BLOCKS) return false;
  if (needs !== null && !element.querySelector(needs)) return false;
  let length = 0;
  let links = 0;
  for (const block of blocks.slice(first, last)) {
    length += block.text.length;
    links += block.linkLength;
  }
  return links <= MAX_LINKS * length;
}

/** Whether a part stands between kept blocks of one box; for a figure one kept block beside it is enough. */
function isBesideKept({ first, last, parent, element }: Box, keep: readonly boolean[]): boolean {
  if (!parent) return false;
  const isAfterKept = first > parent.first && keep[first - 1] === true;
  const isBeforeKept = last < parent.last && keep[last] === true;
  return element.nodeName === 'FIGURE' ? isAfterKept || isBeforeKept : isAfterKept && isBeforeKept;
}

/**
 * Keeps whole the figures, code and tables beside kept blocks of the same box: captions and cells are short, and short
 * blocks are the hardest to judge. Changes `keep`.
 */
export function keepParts({ blocks, boxes }: BlockPage, keep: boolean[]): void {
  for (const box of boxes) {
    if (isPart(box, blocks) && isBesideKept(box, keep)) keep.fill(true, box.first, box.last);
  }
}
