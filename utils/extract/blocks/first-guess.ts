import type { BlockItem } from './block-items';
import type { BlockPage, Box } from './block-page';
import { boxesIn } from './boxes-in';
import { between, sumsOf } from './sums';
import { tagBits } from './tag-signals';

/** Signals of boxes around a page's text. */
const AROUND = tagBits(['nav', 'role-nav', 'footer', 'aside', 'dialog', 'hidden']);

/** The share of a paragraph's points that the boxes around its own get, outwards. */
const SHARES = [1, 0.5, 0.17, 0.11, 0.08];

/** The share of the best box's points from which on a box beside it counts as well. */
const BESIDE = 0.2;

/** The share of links from which on a block is a menu. */
const MENU = 0.5;

/** A block without the guess. */
type Unguessed = Omit<BlockItem, 'guessed'>;

/**
 * A first guess at the article, which the block model measures places by: the box that most paragraphs of prose speak for,
 * and the boxes beside it that are like it.
 * @returns for each block whether it stands in them, is no menu, and does not stand around the text
 */
export function firstGuess(page: BlockPage, items: readonly Unguessed[]): boolean[] {
  const isAround = boxesIn(page.boxes, ({ tags }) => (tags & AROUND) !== 0);
  const points = pointsOf(page, items, isAround);
  const most = points.reduce((highest, some) => Math.max(highest, some), 0);
  const guess = items.map(() => false);
  if (most === 0) return guess;
  const best = page.boxes[points.indexOf(most)];
  for (const box of page.boxes) {
    const isChosen =
      box === best || (box.parent === best?.parent && (points[box.index] ?? 0) >= BESIDE * most);
    if (isChosen) guess.fill(true, box.first, box.last);
  }
  return guess.map((isIn, index) => isIn && isText(items[index], isAround));
}

/** Whether a block is no menu, and stands in no box around the text. */
function isText(item: Unguessed | undefined, isAround: readonly boolean[]): boolean {
  return item !== undefined && item.linkShare <= MENU && !isAround[item.block.box.index];
}

/** The points that each box gets of the prose in it; the more of its text is links, the fewer. */
function pointsOf({ boxes }: BlockPage, items: readonly Unguessed[], isAround: readonly boolean[]): number[] {
  const points = boxes.map(() => 0);
  for (const { block, text, commas, prose } of items) {
    if (!prose || isAround[block.box.index]) continue;
    const worth = 1 + commas + Math.min(3, text.length / 100);
    let box: Box | null = block.box.parent ?? block.box;
    for (const share of SHARES) {
      if (!box) break;
      points[box.index] = (points[box.index] ?? 0) + worth * share;
      box = box.parent;
    }
  }
  const chars = sumsOf(items, ({ text }) => text.length);
  const links = sumsOf(items, ({ block }) => block.linkLength);
  return boxes.map(
    ({ first, last }, index) =>
      (points[index] ?? 0) * (1 - between(links, first, last) / Math.max(1, between(chars, first, last))),
  );
}
