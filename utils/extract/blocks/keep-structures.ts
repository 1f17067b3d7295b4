import type { Block, BlockPage, Box } from './block-page';
import { isApart } from './keep-figures';
import { leadsElsewhere } from './keep-parts';

/** Tags of what is read as a whole, or not at all. */
const STRUCTURES = new Set(['TABLE', 'UL', 'OL', 'DL', 'DETAILS']);

/** Blocks of the largest structure; a larger one is judged like any text. */
const MAX_BLOCKS = 150;

/** Characters of the longest line that introduces a structure. */
const MAX_LEAD = 120;

/** The outermost box around a structure with nothing else in it; `null` where one is not called part of a text. */
function wrapperOf(structure: Box): Box | null {
  let box = structure;
  for (;;) {
    if (isApart(box) || box.element.nodeName === 'ASIDE') return null;
    const { parent } = box;
    if (!parent || parent.first !== structure.first || parent.last !== structure.last) return box;
    box = parent;
  }
}

/** Whether one of the blocks `from` to `to - 1` is a kept paragraph right in a box. */
function hasKeptIn(
  box: Box,
  [from, to]: readonly [number, number],
  blocks: readonly Block[],
  keep: readonly boolean[],
): boolean {
  for (let index = from; index < to; index++) {
    if (keep[index] && blocks[index]?.box.parent === box) return true;
  }
  return false;
}

/** Whether a structure stands between kept paragraphs of one box. */
function isBetween(structure: Box, { blocks }: BlockPage, keep: readonly boolean[]): boolean {
  const { first, last } = structure;
  if (last === first || last - first > MAX_BLOCKS) return false;
  const parent = wrapperOf(structure)?.parent;
  if (!parent || leadsElsewhere(blocks.slice(first, last))) return false;
  return (
    hasKeptIn(parent, [parent.first, first], blocks, keep) &&
    hasKeptIn(parent, [last, parent.last], blocks, keep)
  );
}

/** Whether a block introduces what stands below it: "Prices:". */
function isLead(block: Block | undefined): boolean {
  const text = block?.text.trim() ?? '';
  return text.length <= MAX_LEAD && /[:：]$/.test(text) && block?.linkLength === 0;
}

/**
 * Keeps whole the tables, lists and folded parts between kept paragraphs of one box, with the line that introduces them: of
 * their short lines some look like the text and some do not, and half a table tells something else. Changes `keep`.
 */
export function keepStructures(page: BlockPage, keep: boolean[]): void {
  const kept = keep.slice();
  for (const box of page.boxes) {
    const { first, last, element } = box;
    if (!STRUCTURES.has(element.nodeName) || !isBetween(box, page, kept)) continue;
    keep.fill(true, first, last);
    if (isLead(page.blocks[first - 1])) keep[first - 1] = true;
  }
}
