import { CLOSED } from '../is-hidden';
import type { Block, BlockPage, Box } from './block-page';
import { tagBit } from './tag-signals';

/** Selector of code and tables. */
const PARTS = 'pre,table:has(td)';

/** Tags of lists, of which a part says little without the rest, and of their entries. */
const LISTS = new Set(['UL', 'OL', 'DL']);
const ENTRIES = new Set(['LI', 'DT', 'DD']);

/** Blocks of the longest quotation: a longer one is a letter with others in it. */
const MAX_QUOTE = 12;

/** Blocks of the largest part; a larger one is judged like any text. */
const MAX_BLOCKS = 120;

/** The greatest share of links in a part; one with more leads elsewhere. */
const MAX_LINKS = 0.5;

/** The share of a list from which on the rest is kept too. */
const LIST_SHARE = 0.4;

/** Characters of the longest label of the bar below code. */
const MAX_LABEL = 20;

/** Characters of the longest heading between paragraphs. */
const MAX_HEADING = 120;

const HEADING = tagBit('heading');

const length = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Whether blocks are mostly links. */
export function leadsElsewhere(blocks: readonly Block[]): boolean {
  return blocks.reduce((sum, { linkLength }) => sum + linkLength, 0) > MAX_LINKS * length(blocks);
}

/** Whether a box is code or a table of the text. */
function isPart({ element, first, last }: Box, blocks: readonly Block[]): boolean {
  if (last === first || last - first > MAX_BLOCKS || !element.matches(PARTS)) return false;
  return !leadsElsewhere(blocks.slice(first, last));
}

/**
 * The outermost box around code or a table with nothing else in it; around code with a title, or with a bar of its language
 * and a button below it, that were not kept.
 */
function wrapperOf(part: Box, blocks: readonly Block[], keep: readonly boolean[]): Box {
  const titles = part.element.nodeName === 'PRE' ? 1 : 0;
  const isLabel = (index: number) => !keep[index] && (blocks[index]?.text.trim().length ?? 0) <= MAX_LABEL;
  const isAround = ({ first, last }: Box): boolean => {
    const above = part.first - first;
    const below = last - part.last;
    if (above > titles || below > 2 * titles) return false;
    return (above === 0 || !keep[first]) && [...Array(below).keys()].every((n) => isLabel(part.last + n));
  };
  let box = part;
  while (box.parent && isAround(box.parent)) box = box.parent;
  return box;
}

/** Whether a part stands between kept blocks of one box, or ends it; for code it is enough that it stands below one. */
function isBesideKept({ first, last, parent }: Box, keep: readonly boolean[], isCode: boolean): boolean {
  if (!parent) return false;
  const isAfterKept = first > parent.first && keep[first - 1] === true;
  const isBeforeKept = last < parent.last && keep[last] === true;
  return isAfterKept && (isCode || isBeforeKept || last === parent.last);
}

/** Whether enough of a list is kept for the rest to belong to it. What has entries of several blocks is no list but comments. */
function isPartlyKept(
  { element, first, last }: Box,
  blocks: readonly Block[],
  keep: readonly boolean[],
): boolean {
  if (!LISTS.has(element.nodeName) || last - first > MAX_BLOCKS) return false;
  const all = blocks.slice(first, last);
  if (all.some(({ box }) => !ENTRIES.has(box.element.nodeName) || box.last !== box.first + 1)) return false;
  const kept = all.filter((_, index) => keep[first + index]);
  return kept.length < all.length && length(kept) > LIST_SHARE * length(all) && !leadsElsewhere(all);
}

/** Whether a box is a quotation of which something is kept: who said it belongs to it. */
function isQuote({ element, first, last }: Box, blocks: readonly Block[], keep: readonly boolean[]): boolean {
  if (element.nodeName !== 'BLOCKQUOTE' || last - first > MAX_QUOTE) return false;
  return keep.slice(first, last).includes(true) && !leadsElsewhere(blocks.slice(first, last));
}

/** Whether anything in a page was closed. */
function hasClosed([body]: readonly Box[]): boolean {
  return body !== undefined && body.element.querySelector(`[${CLOSED}]`) !== null;
}

/** Whether a box was closed, or is a list with a closed entry. */
function hasOpened(element: Element): boolean {
  if (element.hasAttribute(CLOSED)) return true;
  return LISTS.has(element.nodeName) && [...element.children].some((entry) => entry.hasAttribute(CLOSED));
}

/** Whether something of a box was closed, and some of it is kept, or what stands before and after it: the rest belongs to that. */
function isOpened(
  { element, first, last }: Box,
  blocks: readonly Block[],
  keep: readonly boolean[],
): boolean {
  if (last === first || last - first > MAX_BLOCKS || !hasOpened(element)) return false;
  const isAmong = keep.slice(first, last).includes(true) || (keep[first - 1] === true && keep[last] === true);
  return isAmong && !leadsElsewhere(blocks.slice(first, last));
}

/** The box around a heading that has at most a link besides, for editors or to the heading. */
function withLink(heading: Box, keep: readonly boolean[]): Box {
  const isAround = ({ first, last }: Box): boolean =>
    first === heading.first && (last === heading.last || (last === heading.last + 1 && !keep[heading.last]));
  let box = heading;
  while (box.parent && isAround(box.parent)) box = box.parent;
  return box;
}

/** Whether a block is text above a heading: kept, or a heading itself. */
function isAbove(index: number, blocks: readonly Block[], keep: readonly boolean[]): boolean {
  const { box } = blocks[index] ?? {};
  return box !== undefined && (keep[index] === true || (box.tags & HEADING) !== 0);
}

/** Whether a box is a heading below a kept block or another heading, and above a kept block that stands beside it. */
function isSubheading(box: Box, blocks: readonly Block[], keep: readonly boolean[]): boolean {
  if ((box.tags & HEADING) === 0 || box.last !== box.first + 1 || keep[box.first]) return false;
  const { text, linkLength } = blocks[box.first] as Block;
  if (linkLength > 0 || text.length > MAX_HEADING) return false;
  const { first, last, parent } = withLink(box, keep);
  return parent !== null && last < parent.last && keep[last] === true && isAbove(first - 1, blocks, keep);
}

/**
 * Keeps whole the code and tables beside kept blocks of the same box, lists of which a good part is kept, what was closed
 * among kept blocks, and headings between kept paragraphs: cells and headings are short, and short blocks are the hardest to
 * judge.
 * Changes `keep`.
 */
export function keepParts({ blocks, boxes }: BlockPage, keep: boolean[]): void {
  const rules = hasClosed(boxes) ? [isPartlyKept, isQuote, isOpened] : [isPartlyKept, isQuote];
  for (const box of boxes) {
    const part = isPart(box, blocks) ? wrapperOf(box, blocks, keep) : null;
    if (part && isBesideKept(part, keep, part.element.nodeName === 'PRE'))
      keep.fill(true, part.first, box.last);
    else if (rules.some((belongs) => belongs(box, blocks, keep))) keep.fill(true, box.first, box.last);
  }
  // From the end, so that a heading above another one sees that one kept
  for (const box of boxes.toReversed()) {
    if (isSubheading(box, blocks, keep)) keep[box.first] = true;
  }
}
