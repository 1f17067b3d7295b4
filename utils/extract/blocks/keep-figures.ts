import type { Block, BlockPage, Box } from './block-page';
import { classBits } from './class-signals';
import { figurePair } from './figure-pairs';
import { leadsElsewhere } from './keep-parts';
import { tagBits } from './tag-signals';
import { shapeOf } from './text-shape';

/** Blocks of the largest figure. */
const MAX_BLOCKS = 12;

/** Words of the shortest caption where only the picture's box is called one: fewer are a name, a number or a mark. */
const MIN_WORDS = 5;
/** Words of the shortest text that is itself called a caption. */
const MIN_CALLED = 2;

/** Matches what leads in who made a picture, which says nothing of what it shows. */
const CREDIT =
  /^[(\s]{0,3}(?:©|(?:photos?|pictures?|images?|fotos?|imagen|bild(?:er)?|credits?|cr[eé]dit[os]{0,2}|source|quelle|fuente|fonte|фото|şəkil|görsel)(?:\s+(?:by|courtesy\sof|via|von|par|por|di))?\s?:?\s)/i;

/** What a figure shows: pictures, quotations, tables, code, formulas. */
const SHOWN = 'img,picture,video,iframe,blockquote,table,pre,math,svg';

/** Tags of boxes that are not of the text, and the kinds of classes of such boxes. */
const ASIDE_TAGS = tagBits(['nav', 'footer', 'form', 'dialog']);
const ASIDE_CLASSES = classBits(['related', 'newsletter', 'advert', 'comment', 'nav', 'overlay']);

/** Whether a box is called so that what stands in it is not of the text around it. */
export function isApart({ tags, signals }: Box): boolean {
  return (tags & ASIDE_TAGS) !== 0 || (signals & ASIDE_CLASSES) !== 0;
}

/** Whether a figure leads to another page: its picture and its caption are links to one place, or it is a link itself. */
function isTeaser(figure: Element): boolean {
  const ofPicture = figure.querySelector(SHOWN)?.closest('a[href]')?.getAttribute('href');
  const links = [...figure.querySelectorAll('a[href]')].filter((link) => /\S/.test(link.textContent));
  return figure.closest('a[href]') !== null || links.some((link) => link.getAttribute('href') === ofPicture);
}

/** Whether a box is a figure of a text. One that is mostly links shows where they lead. */
function isFigure({ element, first, last }: Box, blocks: readonly Block[]): boolean {
  if (element.nodeName !== 'FIGURE' || last === first || last - first > MAX_BLOCKS) return false;
  if (element.querySelector(SHOWN) === null) return false;
  return !leadsElsewhere(blocks.slice(first, last)) || !isTeaser(element);
}

/** Whether a text says something of a picture besides who made it. */
function isCaption({ text }: Block, { element }: Box): boolean {
  const isCalled = /caption/i.test(element.getAttribute('class') ?? '') && /\p{L}{2}/u.test(text);
  const least = isCalled && !CREDIT.test(text) ? MIN_CALLED : MIN_WORDS;
  return shapeOf(text.replace(CREDIT, '')).words >= least;
}

/** The box that is like a figure of a text around a block that says something of the picture in it. */
function likeFigure(block: Block, blocks: readonly Block[]): Box | null {
  const pair = figurePair(block, blocks);
  if (!pair || !isCaption(block, pair.caption)) return null;
  const { figure } = pair;
  const { element, first, last } = figure;
  // What marks its pictures as figures marks what it says of them too
  const isMarked = element.querySelector('figure') === null || element.querySelector('figcaption') !== null;
  return isMarked && !leadsElsewhere(blocks.slice(first, last)) ? figure : null;
}

/** Whether a figure, and the boxes around it up to one with kept blocks, are not called so that they are of something else. */
function isOfText(figure: Box, before: number, after: number): boolean {
  for (let box: Box | null = figure; box; box = box.parent) {
    if (box.first <= before || box.last > after) return true;
    if (isApart(box)) return false;
  }
  return true;
}

/** Whether a figure stands between kept blocks, in boxes of the text. */
function isAmongKept(figure: Box, kept: readonly boolean[]): boolean {
  const before = figure.first > 0 ? kept.lastIndexOf(true, figure.first - 1) : -1;
  const after = kept.indexOf(true, figure.last);
  return before >= 0 && after >= 0 && isOfText(figure, before, after);
}

/** Whether a kept block of the same box stands right before or after a figure that is not mostly links. */
function isBesideKept(
  { first, last, parent }: Box,
  blocks: readonly Block[],
  keep: readonly boolean[],
): boolean {
  if (!parent || leadsElsewhere(blocks.slice(first, last))) return false;
  return (first > parent.first && keep[first - 1] === true) || (last < parent.last && keep[last] === true);
}

/**
 * Keeps whole the figures beside kept blocks of the same box, and those between kept blocks in whichever boxes they stand:
 * captions are short, and short blocks are the hardest to judge. Changes `keep`.
 */
export function keepFigures({ blocks, boxes }: BlockPage, keep: boolean[]): void {
  const kept = keep.slice();
  for (const box of boxes) {
    if (isFigure(box, blocks) && (isBesideKept(box, blocks, keep) || isAmongKept(box, kept)))
      keep.fill(true, box.first, box.last);
  }
  for (const [index, block] of blocks.entries()) {
    const box = kept[index] ? null : likeFigure(block, blocks);
    if (box && isAmongKept(box, kept)) keep.fill(true, box.first, box.last);
  }
}
