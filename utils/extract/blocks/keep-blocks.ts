import type { Block, BlockPage, Box } from './block-page';
import { between, sumsOf } from './sums';

/** Selector of elements that show something without words. */
const MEDIA = 'img,picture,video,audio,iframe,embed,object,math,svg';

/** Removes an element and those around it, up to a box, that contain nothing else. */
function removeEmpty(element: Element, box: Element): void {
  let empty = element;
  while (empty !== box && !/\S/.test(empty.textContent) && !empty.querySelector(MEDIA)) {
    const outer = empty.parentElement;
    empty.remove();
    if (!outer) return;
    empty = outer;
  }
}

/** Removes a block's text, and the inline elements that contained nothing else. */
function removeText(page: BlockPage, block: Block): void {
  const around = new Set<Element>();
  for (const text of page.texts.slice(block.firstText, block.lastText)) {
    if (text.parentElement) around.add(text.parentElement);
    text.remove();
  }
  for (const element of around) removeEmpty(element, block.box.element);
}

/** Whether a box stands in a figure of which something is kept. */
function isInKeptFigure({ parent }: Box, keptIn: (box: Box) => number): boolean {
  let box = parent;
  while (box && box.element.nodeName !== 'FIGURE') box = box.parent;
  return box !== null && keptIn(box) > 0;
}

/**
 * Whether a box without words belongs to the content: a picture between kept blocks, before the first of them, or in a
 * kept figure.
 * @param before number of kept blocks before each block
 */
function isPictureAmong(box: Box, keep: readonly boolean[], before: Float64Array): boolean {
  const { first, last, element } = box;
  if (first !== last || element.querySelector(MEDIA) === null) return false;
  const isAfterKept = before[first] === 0 || keep[first - 1] === true;
  if (keep[first] === true && isAfterKept) return true;
  return isInKeptFigure(box, (figure) => between(before, figure.first, figure.last));
}

/**
 * Removes everything from the page but the kept blocks, and pictures among them.
 * @returns the smallest box around what is left; `null` when nothing is kept
 */
export function keepBlocks(page: BlockPage, keep: readonly boolean[]): Element | null {
  const before = sumsOf(keep, Number);
  const keptIn = ({ first, last }: Box): number => between(before, first, last);
  const total = between(before, 0, keep.length);
  if (total === 0) return null;
  let root: Box | null = null;
  for (const box of page.boxes) {
    const kept = keptIn(box);
    if (kept === total) root = box;
    // Boxes in a removed one go with it
    const isOutermost = box.parent === null || keptIn(box.parent) > 0;
    if (kept === 0 && isOutermost && !isPictureAmong(box, keep, before)) box.element.remove();
  }
  page.blocks.forEach((block, index) => {
    if (!keep[index] && keptIn(block.box) > 0) removeText(page, block);
  });
  return root?.element ?? null;
}
