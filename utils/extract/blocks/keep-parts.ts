import type { Block, BlockPage, Box } from './read-blocks';

/** What a part must hold to be one. */
const PARTS: Readonly<Record<string, string | null>> = {
  FIGURE: 'img,picture,video,iframe',
  PRE: null,
  TABLE: 'td',
};

/** A larger part is judged like any text. */
const MAX_BLOCKS = 120;

/** A part that is more links than text leads elsewhere. */
const MAX_LINKS = 0.5;

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

/**
 * Keeps figures, code and tables whole that stand between kept blocks of the same box, and figures the text begins or
 * ends with: captions and cells are short, and short blocks are the hardest to judge. Changes `keep`.
 */
export function keepParts({ blocks, boxes }: BlockPage, keep: boolean[]): void {
  for (const box of boxes) {
    const { first, last, parent, element } = box;
    if (!parent || !isPart(box, blocks)) continue;
    const before = first > parent.first && (keep[first - 1] ?? false);
    const after = last < parent.last && (keep[last] ?? false);
    if (element.nodeName === 'FIGURE' ? before || after : before && after) keep.fill(true, first, last);
  }
}
