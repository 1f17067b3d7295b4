import type { BlockPage, Box } from './block-page';
import { figurePair, type FigurePair } from './figure-pairs';

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

  place({ caption, figure }: FigurePair): void {
    if (this.#placed.has(caption) || caption.element.nodeName === 'FIGCAPTION') return;
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
  page.blocks.forEach((block, index) => {
    const pair = keep[index] ? figurePair(block, page.blocks) : null;
    if (pair && !pair.figure.element.contains(root)) placer.place(pair);
  });
}
