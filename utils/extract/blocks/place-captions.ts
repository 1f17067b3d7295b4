import type { BlockPage, Box } from './block-page';
import { classBits } from './class-signals';
import { tagBits } from './tag-signals';

/** Boxes around a block in which its picture is looked for. */
const LEVELS = 3;

/** Blocks of the longest caption with its credit, and characters: more is text with a picture in it. */
const MAX_BLOCKS = 3;
const MAX_LENGTH = 600;

const CAPTION = classBits(['caption']);

/** What has a picture and is no figure. */
const NO_FIGURE = tagBits(['table', 'heading', 'ul', 'figcaption', 'blockquote']);

/** A caption and the box around it and its picture. */
interface Pair {
  caption: Box;
  figure: Box;
}

/** The smallest box around a block with a picture, and the largest one in it that has the block and no picture. */
function pairOf(inner: Box): Pair | null {
  let caption = inner;
  let isNamed = false;
  for (let level = 0; level < LEVELS; level++) {
    const figure = caption.parent;
    if (caption.pictures > 0 || (caption.tags & NO_FIGURE) !== 0 || !figure) return null;
    isNamed ||= ((caption.signals | figure.signals) & CAPTION) !== 0;
    if (figure.pictures > 0) {
      const isFigure = figure.element.nodeName === 'FIGURE';
      return isFigure || (isNamed && (figure.tags & NO_FIGURE) === 0) ? { caption, figure } : null;
    }
    caption = figure;
  }
  return null;
}

/** Whether a box holds a picture and what is said of it, and nothing else. */
function isFigure({ first, last }: Box, { blocks }: BlockPage): boolean {
  if (last - first > MAX_BLOCKS) return false;
  const length = blocks.slice(first, last).reduce((sum, { text }) => sum + text.length, 0);
  return length <= MAX_LENGTH;
}

/** Puts an element of another tag, with the same content, in an element's place. */
function rename(element: Element, tag: string): Element {
  if (element.localName === tag) return element;
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** Puts captions into figures, each once: renamed boxes are no longer those that the blocks stand in. */
class CaptionPlacer {
  readonly #captionOf = new Map<Box, Element>();
  readonly #placed = new Set<Box>();

  place({ caption, figure }: Pair): void {
    if (this.#placed.has(caption)) return;
    this.#placed.add(caption);
    const known = this.#captionOf.get(figure) ?? figure.element.querySelector('figcaption');
    if (!known) {
      this.#captionOf.set(figure, rename(caption.element, 'figcaption'));
      rename(figure.element, 'figure');
    } else if (!known.contains(caption.element) && !caption.element.contains(known)) {
      known.append(caption.element);
    }
  }
}

/**
 * Makes a figure of each kept picture whose caption stands beside it in boxes that are called so, or in a figure without
 * `<figcaption>`: a caption is no paragraph of the text. Changes the page.
 * @param root the content, which stays
 */
export function placeCaptions(page: BlockPage, keep: readonly boolean[], root: Element): void {
  const placer = new CaptionPlacer();
  page.blocks.forEach(({ box }, index) => {
    const pair = keep[index] ? pairOf(box) : null;
    if (!pair || pair.figure.element.contains(root) || !isFigure(pair.figure, page)) return;
    placer.place(pair);
  });
}
