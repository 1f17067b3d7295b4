import type { Block, BlockPage } from './block-page';
import { firstGuess } from './first-guess';
import { sumsOf, type Sums } from './sums';
import { shapeOf, type TextShape } from './text-shape';

/** A block and what its text is like. */
export interface BlockItem extends TextShape {
  block: Block;
  /** Trimmed. */
  text: string;
  /** Share of the text in links. */
  linkShare: number;
  /** Whether it belongs to the first guess at the article. */
  guessed: boolean;
  /** Whether the text is sentences outside links. */
  prose: boolean;
  /** Blocks of the page with the same text. */
  repeats: number;
}

/** Words of the shortest prose, and the share of links that is too much for it. */
const PROSE_WORDS = 12;
const PROSE_LINKS = 0.4;

/** Reads what the texts of a page's blocks are like. */
export function readItems(page: BlockPage): BlockItem[] {
  const { blocks } = page;
  const counts = new Map<string, number>();
  const texts = blocks.map((block) => block.text.trim());
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const items = blocks.map((block, index) => {
    const text = texts[index] ?? '';
    const shape = shapeOf(text);
    const linkShare = Math.min(1, block.linkLength / Math.max(1, text.length));
    const prose = shape.words >= PROSE_WORDS && linkShare < PROSE_LINKS && shape.ends > 0;
    const repeats = counts.get(text) ?? 1;
    return { ...shape, block, text, linkShare, prose, repeats, guessed: false };
  });
  firstGuess(page, items).forEach((guessed, index) => {
    const item = items[index];
    if (item) item.guessed = guessed;
  });
  return items;
}

/** Sums over a page's blocks. */
export function sumItems(items: readonly BlockItem[]): Sums {
  return {
    words: sumsOf(items, ({ words }) => words),
    chars: sumsOf(items, ({ text }) => text.length),
    links: sumsOf(items, ({ block }) => block.linkLength),
    guessed: sumsOf(items, ({ guessed, words }) => (guessed ? words : 0)),
    prose: sumsOf(items, ({ prose, words }) => (prose ? words : 0)),
  };
}
