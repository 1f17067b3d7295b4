import { groupBy } from '../../model/group-by';
import { outwards } from '../ancestors';
import type { Block, BlockPage, Box } from './block-page';
import { boxesIn } from './boxes-in';
import { between, sumsOf } from './sums';

/** The share of entries that must have a line about them, and of those that must have text, to be posts or updates. */
const MIN_SHARE = 0.5;

/** The share of all text from which on a box is the article and no entry. */
const MAX_TEXT_SHARE = 0.8;

/** Characters of the shortest text of an entry, and of the longest line that says who wrote it, or when. */
const MIN_TEXT = 10;
const MAX_LINE = 60;

/** Matches a time of day, and a year. */
const TIME = /\d{1,2}:\d{2}|(?:19|20)\d\d/;

/** Match the names of elements that state a time, and an author. */
const OF_TIME = /TIME |time|date|stamp|[\s_-]age[\s_-]/;
const OF_AUTHOR = /author|user|byline|poster|nick|commenter|display-?name| fn /i;

/** Elements around a text that say what it is, and texts of a line that are looked at. */
const LEVELS = 3;
const MAX_TEXTS = 8;

/** Words of the longest name that an entry begins with. */
const MAX_NAME = 4;

/** The first lines of an entry that say who wrote it, and when. */
interface Lines {
  author?: number;
  /** By its place alone: the first line of the entry, as short as a name. */
  lead?: number;
  time?: number;
  /** By the looks of its text alone: the day on which the author joined has them too. */
  likeTime?: number;
}

/** What entries have in common, tag and first class; empty for boxes that may be anything. */
function kindOf({ element }: Box): string {
  const [first = ''] = (element.getAttribute('class') ?? '').trim().split(/\s+/);
  return first === '' && element.nodeName !== 'ARTICLE' ? '' : `${element.nodeName}.${first}`;
}

/** Names of the elements around a text. */
function namesOf({ parentElement }: Text, levels: number): string {
  return [...outwards(parentElement, levels)]
    .map((element) => ` ${element.nodeName} ${element.getAttribute('class') ?? ''} `)
    .join('');
}

/** Whether a line is as short as a name, and no sentence. */
function isLikeName(line: string): boolean {
  return line.split(/\s+/).length <= MAX_NAME && /[\p{L}\d)]$/u.test(line);
}

/** What a block says of the entry around it. In a line with the time the author has an element of the own. */
function saysOf({ text, firstText, lastText }: Block, all: readonly Text[]): (keyof Lines)[] {
  if (text.trim() === '' || text.length > MAX_LINE) return [];
  const texts = all.slice(firstText, Math.min(lastText, firstText + MAX_TEXTS));
  const names = texts.map((node) => namesOf(node, LEVELS)).join('');
  const says: (keyof Lines)[] = [];
  if (OF_TIME.test(names) && /\d/.test(text)) says.push('time');
  else if (TIME.test(text)) says.push('likeTime');
  const own = texts.map((node) => namesOf(node, says.length === 0 ? LEVELS : 1));
  if (own.some((name) => OF_AUTHOR.test(name) && !OF_TIME.test(name))) says.push('author');
  return says.length === 0 && isLikeName(text.trim()) ? ['lead'] : says;
}

/** The first line of each kind in every box, by what the box has in common with others; of the blocks that may stand in entries. */
function linesOf(
  { blocks, texts }: BlockPage,
  kinds: readonly string[],
  mayBeIn: (box: Box) => boolean,
): Map<string, Map<Box, Lines>> {
  const found = new Map<string, Map<Box, Lines>>();
  blocks.forEach((block, index) => {
    const says = mayBeIn(block.box) ? saysOf(block, texts) : [];
    if (says.length === 0) return;
    for (const [kind, box] of boxesByKind(block.box, kinds)) {
      if (says[0] === 'lead' && box.first !== index) continue;
      const boxes = found.get(kind) ?? new Map<Box, Lines>();
      found.set(kind, boxes);
      const lines = boxes.get(box) ?? {};
      boxes.set(box, lines);
      for (const say of says) lines[say] ??= index;
    }
  });
  return found;
}

/** The boxes from one outwards, of each kind the innermost: that is the reply within replies. */
function boxesByKind(inner: Box, kinds: readonly string[]): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (let box: Box | null = inner; box; box = box.parent) {
    const kind = kinds[box.index] ?? '';
    if (kind !== '' && !boxes.has(kind)) boxes.set(kind, box);
  }
  return boxes;
}

/** The lines about an entry that are kept: what it begins with may be a name only beside a time. */
function told({ author, lead, time, likeTime }: Lines = {}): number[] {
  const when = time ?? likeTime;
  return [author ?? (when === undefined ? undefined : lead), when].filter((index) => index !== undefined);
}

/** Forgets what the entries of a kind begin with where it is one and the same: a button, a label. */
function forgetLabels(entries: readonly Lines[], blocks: readonly Block[]): void {
  const leads = entries.flatMap(({ lead }) => blocks[lead ?? -1]?.text ?? []);
  if (new Set(leads).size < 2) for (const entry of entries) delete entry.lead;
}

/**
 * Keeps with the posts of a thread, and with the updates of a live blog, the lines that say who wrote them, and when: a line
 * alone looks like the article's byline and date. Changes `keep`.
 * @param least entries that make a thread
 */
export function keepEntries(page: BlockPage, keep: boolean[], least: number): void {
  const kept = sumsOf(
    page.blocks.map(({ text }, index) => (keep[index] ? text.length : 0)),
    Number,
  );
  const most = MAX_TEXT_SHARE * between(kept, 0, keep.length);
  const hasText = ({ first, last }: Box): boolean => {
    const length = between(kept, first, last);
    return length >= MIN_TEXT && length <= most;
  };
  const names = new Map<number, string>();
  const kinds = page.boxes.map((box) => {
    const name = names.get(box.kind) ?? kindOf(box);
    names.set(box.kind, name);
    return name;
  });
  const all = groupBy(page.boxes.filter(hasText), ({ index }) => kinds[index] ?? '');
  const isMany = ({ index }: Box): boolean => {
    const kind = kinds[index] ?? '';
    return kind !== '' && (all.get(kind)?.length ?? 0) >= least;
  };
  const isIn = boxesIn(page.boxes, isMany);
  for (const [kind, lines] of linesOf(page, kinds, ({ index }) => isIn[index] === true)) {
    forgetLabels([...lines.values()], page.blocks);
    const entries = [...lines.keys()].filter((box) => hasText(box) && told(lines.get(box)).length > 0);
    if (entries.length < least || entries.length < MIN_SHARE * (all.get(kind)?.length ?? 0)) continue;
    for (const index of entries.flatMap((box) => told(lines.get(box)))) keep[index] = true;
  }
}
