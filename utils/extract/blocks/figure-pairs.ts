import type { Block, Box } from './block-page';
import { classBits } from './class-signals';
import { tagBits } from './tag-signals';

/** Boxes around a block in which its picture is looked for. */
const LEVELS = 3;

/** Blocks of the longest caption with its credit, and characters: more is text with a picture in it. */
const MAX_BLOCKS = 3;
const MAX_LENGTH = 600;

const CAPTION = classBits(['caption']);

/** What has a picture and is no figure. */
const NO_FIGURE = tagBits(['table', 'heading', 'ul', 'blockquote']);

const FIGCAPTION = tagBits(['figcaption']);

/** A caption and the box around it and its picture. */
export interface FigurePair {
  caption: Box;
  figure: Box;
}

/** Whether a box is called a figure or caption, or is a caption. */
function isCalledSo({ signals, tags }: Box): boolean {
  return (signals & CAPTION) !== 0 || (tags & FIGCAPTION) !== 0;
}

/** The smallest box around a block with a picture, and the largest one in it that has the block and no picture. */
function pairOf(inner: Box): FigurePair | null {
  let caption = inner;
  let isNamed = false;
  for (let level = 0; level < LEVELS; level++) {
    const figure = caption.parent;
    if (caption.pictures > 0 || (caption.tags & NO_FIGURE) !== 0 || !figure) return null;
    isNamed ||= [caption, figure].some(isCalledSo);
    if (figure.pictures > 0) {
      const isFigure = figure.element.nodeName === 'FIGURE';
      return isFigure || (isNamed && (figure.tags & NO_FIGURE) === 0) ? { caption, figure } : null;
    }
    caption = figure;
  }
  return null;
}

/** Whether a box holds a picture and what is said of it, and nothing else. */
function isShort({ first, last }: Box, blocks: readonly Block[]): boolean {
  if (last - first > MAX_BLOCKS) return false;
  const length = blocks.slice(first, last).reduce((sum, { text }) => sum + text.length, 0);
  return length <= MAX_LENGTH;
}

/**
 * The figure that a block stands in as a caption: a `<figure>`, or boxes that are called so, with a picture and little
 * text; `null` for other blocks.
 */
export function figurePair({ box }: Block, blocks: readonly Block[]): FigurePair | null {
  const pair = pairOf(box);
  return pair && isShort(pair.figure, blocks) ? pair : null;
}
