import type { Block, BlockPage, Box } from './read-blocks';

/** What shows something without words. */
const MEDIA = 'img,picture,video,audio,iframe,embed,object,math,svg';

/** How many of the blocks before each index are kept. */
function countsOf(keep: readonly boolean[]): Int32Array {
  const counts = new Int32Array(keep.length + 1);
  keep.forEach((kept, index) => (counts[index + 1] = (counts[index] ?? 0) + (kept ? 1 : 0)));
  return counts;
}

/** Takes a block's text away, with the inline elements that held nothing else. */
function removeText(page: BlockPage, block: Block): void {
  const around = new Set<Element>();
  for (const text of page.texts.slice(block.firstText, block.lastText)) {
    if (text.parentElement) around.add(text.parentElement);
    text.remove();
  }
  for (let element of around) {
    while (
      element !== block.box.element &&
      !/\S/.test(element.textContent) &&
      !element.querySelector(MEDIA)
    ) {
      const outer: Element | null = element.parentElement;
      element.remove();
      if (!outer) break;
      element = outer;
    }
  }
}

/** A box without words belongs to what stands around it: a picture between kept paragraphs, or above the first. */
function isAmongKept({ first, element }: Box, keep: readonly boolean[], counts: Int32Array): boolean {
  return (
    (keep[first] ?? false) &&
    (counts[first] === 0 || (keep[first - 1] ?? false)) &&
    element.querySelector(MEDIA) !== null
  );
}

/**
 * Takes from the page all but the kept blocks, and pictures among them, and returns the smallest box around what is left;
 * `null` when nothing is kept.
 */
export function keepBlocks(page: BlockPage, keep: readonly boolean[]): Element | null {
  const counts = countsOf(keep);
  const total = counts[keep.length] ?? 0;
  if (total === 0) return null;
  const keptIn = ({ first, last }: Box): number => (counts[last] ?? 0) - (counts[first] ?? 0);
  let root: Box | null = null;
  for (const box of page.boxes) {
    if (keptIn(box) === total) root = box;
    else if (keptIn(box) === 0 && !(box.first === box.last && isAmongKept(box, keep, counts))) {
      if (box.parent === null || keptIn(box.parent) > 0) box.element.remove();
    }
  }
  page.blocks.forEach((block, index) => {
    if (!keep[index] && keptIn(block.box) > 0) removeText(page, block);
  });
  return root?.element ?? null;
}
