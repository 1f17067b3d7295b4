import type { Block, BlockPage, Box } from './block-page';
import { classBits } from './class-signals';
import { leadsElsewhere } from './keep-parts';
import { tagBits } from './tag-signals';

/** Blocks of the largest figure. */
const MAX_BLOCKS = 12;

/** Lines of the longest caption with its credit. */
const MAX_LINES = 2;

const CAPTION = classBits(['caption']);

/** What a figure shows: pictures, quotations, tables, code, formulas. */
const SHOWN = 'img,picture,video,iframe,blockquote,table,pre,math,svg';

/** Tags of boxes whose figures are not the text's, and the kinds of classes of such boxes. */
const ASIDE_TAGS = tagBits(['nav', 'footer', 'form', 'dialog']);
const ASIDE_CLASSES = classBits(['related', 'newsletter', 'advert', 'comment', 'nav', 'overlay']);

/** Whether a figure leads to another page: its picture and its caption are links to one place, or it is a link itself. */
function isTeaser(figure: Element): boolean {
  const ofPicture = figure.querySelector(SHOWN)?.closest('a[href]')?.getAttribute('href');
  const links = [...figure.querySelectorAll('a[href]')].filter((link) => /\S/.test(link.textContent));
  return figure.closest('a[href]') !== null || links.some((link) => link.getAttribute('href') === ofPicture);
}

/** Whether a box is called like a figure, and has a picture and a line or two. */
function isLikeFigure({ signals, pictures, first, last }: Box): boolean {
  return (signals & CAPTION) !== 0 && pictures > 0 && last - first <= MAX_LINES;
}

/** Whether a box is a figure of a text. One that is mostly links shows where they lead. */
function isFigure(box: Box, blocks: readonly Block[]): boolean {
  const { element, first, last } = box;
  if (last === first || last - first > MAX_BLOCKS) return false;
  if (element.nodeName !== 'FIGURE' && !isLikeFigure(box)) return false;
  if (element.querySelector(SHOWN) === null) return false;
  return !leadsElsewhere(blocks.slice(first, last)) || !isTeaser(element);
}

/** Whether a figure, and the boxes around it up to one with kept blocks, are not called so that they are of something else. */
function isOfText(figure: Box, before: number, after: number): boolean {
  for (let box: Box | null = figure; box; box = box.parent) {
    if (box.first <= before || box.last > after) return true;
    if ((box.tags & ASIDE_TAGS) !== 0 || (box.signals & ASIDE_CLASSES) !== 0) return false;
  }
  return true;
}

/** Keeps the figures between kept blocks whole, in whichever boxes they stand. Changes `keep`. */
export function keepFigures({ blocks, boxes }: BlockPage, keep: boolean[]): void {
  const kept = keep.slice();
  for (const box of boxes) {
    if (!isFigure(box, blocks)) continue;
    const before = kept.lastIndexOf(true, box.first - 1);
    const after = kept.indexOf(true, box.last);
    if (box.first > 0 && before >= 0 && after >= 0 && isOfText(box, before, after))
      keep.fill(true, box.first, box.last);
  }
}
