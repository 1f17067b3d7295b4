import type { Block, BlockPage } from './block-page';
import { sumsOf, type Sums } from './sums';
import { shapeOf, type TextShape } from './text-shape';

/** A block and what its text is like. */
export interface BlockItem extends TextShape {
  block: Block;
  /** Trimmed. */
  text: string;
  /** Share of the text in links. */
  linkShare: number;
  /** Share of the text nodes that Readability took. */
  taken: number;
  /** Whether the text is sentences outside links. */
  prose: boolean;
  /** Blocks of the page with the same text. */
  repeats: number;
}

/** Words of the shortest prose, and the share of links that is too much for it. */
const PROSE_WORDS = 12;
const PROSE_LINKS = 0.4;

function takenShare({ firstText, lastText }: Block, takes: Uint8Array): number {
  let taken = 0;
  for (let at = firstText; at < lastText; at++) taken += takes[at] ?? 0;
  return taken / Math.max(1, lastText - firstText);
}

/**
 * Reads what the texts of a page's blocks are like.
 * @param takes see PageFacts
 */
export function readItems({ blocks }: BlockPage, takes: Uint8Array): BlockItem[] {
  const counts = new Map<string, number>();
  const texts = blocks.map((block) => block.text.trim());
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return blocks.map((block, index) => {
    const text = texts[index] ?? '';
    const shape = shapeOf(text);
    const linkShare = Math.min(1, block.linkLength / Math.max(1, text.length));
    return {
      ...shape,
      block,
      text,
      linkShare,
      taken: takenShare(block, takes),
      prose: shape.words >= PROSE_WORDS && linkShare < PROSE_LINKS && shape.ends > 0,
      repeats: counts.get(text) ?? 1,
    };
  });
}

/** Sums over a page's blocks. */
export function sumItems(items: readonly BlockItem[]): Sums {
  return {
    words: sumsOf(items, ({ words }) => words),
    chars: sumsOf(items, ({ text }) => text.length),
    links: sumsOf(items, ({ block }) => block.linkLength),
    taken: sumsOf(items, ({ taken, words }) => taken * words),
    prose: sumsOf(items, ({ prose, words }) => (prose ? words : 0)),
  };
}
