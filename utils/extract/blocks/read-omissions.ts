import { lineHash } from '../../model/line-hash';
import type { Omission, OmissionKind } from '../../model/stated';
import { CLASS_SIGNALS } from './class-signals';
import { TAG_SIGNALS, type BlockPage, type Box } from './read-blocks';

/** Fewer words are labels and buttons: nobody misses them. */
const MIN_WORDS = 8;

/** More would tell nobody anything. */
const MAX_OMISSIONS = 60;
const START_LENGTH = 120;
/** Of some 2000 blocks: pages with more are lists of links. */
const MAX_HASHES_LENGTH = 12_000;

/** What a box is by its tags, then by its classes; the first that fits a box, from the block outwards, counts. */
const BY_TAG: readonly (readonly [name: string, kind: OmissionKind])[] = [
  ['hidden', 'hidden'],
  ['figcaption', 'caption'],
  ['nav', 'navigation'],
  ['role-nav', 'navigation'],
  ['footer', 'navigation'],
  ['aside', 'related'],
];
const BY_CLASS: readonly (readonly [name: string, kind: OmissionKind])[] = [
  ['comment', 'comments'],
  ['related', 'related'],
  ['share', 'share'],
  ['newsletter', 'newsletter'],
  ['advert', 'advert'],
  ['caption', 'caption'],
  ['byline', 'byline'],
  ['nav', 'navigation'],
  ['footer', 'navigation'],
  ['sidebar', 'related'],
  ['hidden', 'hidden'],
];

/** Boxes around a block that say what it is. */
const LEVELS = 6;

function kindOfBox({ tags, signals }: Box): OmissionKind | null {
  for (const [name, kind] of BY_TAG) if (tags & (1 << TAG_SIGNALS.indexOf(name))) return kind;
  for (const [name, kind] of BY_CLASS) if (signals & (1 << CLASS_SIGNALS.indexOf(name))) return kind;
  return null;
}

function kindOf(inner: Box): OmissionKind {
  let level = 0;
  for (let box: Box | null = inner; box && level < LEVELS; box = box.parent, level++) {
    const kind = kindOfBox(box);
    if (kind !== null) return kind;
  }
  return 'other';
}

/**
 * What was left out and holds more than a few words: blocks of one kind that follow each other as one.
 * @param title of the page: it is stored apart
 */
export function readOmissions(
  { blocks }: BlockPage,
  words: readonly number[],
  keep: readonly boolean[],
  title: string | null,
): Omission[] {
  const omissions: Omission[] = [];
  let last: Omission | null = null;
  blocks.forEach((block, index) => {
    const text = block.text.trim();
    if ((keep[index] ?? false) || text === title) {
      last = null;
      return;
    }
    const size = Math.round(words[index] ?? 0);
    const kind = kindOf(block.box);
    if (last?.kind === kind) last.words += size;
    else {
      last = { kind, start: text.slice(0, START_LENGTH).toWellFormed(), words: size };
      omissions.push(last);
    }
  });
  return omissions.filter((omission) => omission.words >= MIN_WORDS).slice(0, MAX_OMISSIONS);
}

/** Hashes of all blocks that were left out, so that a later capture that keeps one of them is known to show nothing new. */
export function readOmittedLines({ blocks }: BlockPage, keep: readonly boolean[]): string {
  const hashes = blocks.map(({ text }, index) => (keep[index] ? '' : lineHash(text)));
  return hashes.join('').slice(0, MAX_HASHES_LENGTH);
}
