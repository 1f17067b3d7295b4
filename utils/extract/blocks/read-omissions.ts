import { lineHash } from '../../model/line-hash';
import type { Omission, OmissionKind } from '../../model/stated';
import type { BlockPage, Box } from './block-page';
import { classBits } from './class-signals';
import { tagBits } from './tag-signals';

/** Words of the shortest omission: shorter ones are labels and buttons. What is said of a picture may be short. */
const MIN_WORDS = 8;
const MIN_TOLD = 3;

/** Omissions that are kept, and characters of each. */
const MAX_OMISSIONS = 60;
const START_LENGTH = 120;

/** Characters of all hashes, for some 2000 blocks: pages with more are lists of links. */
const MAX_HASHES_LENGTH = 12_000;

/** Kinds of omissions by the tags of a box, then by its classes, as bits; the first that applies counts. */
const BY_TAG: readonly (readonly [bits: number, kind: OmissionKind])[] = [
  [tagBits(['hidden']), 'hidden'],
  [tagBits(['figcaption']), 'caption'],
  [tagBits(['nav', 'role-nav', 'footer']), 'navigation'],
  [tagBits(['aside']), 'related'],
];
const BY_CLASS: readonly (readonly [bits: number, kind: OmissionKind])[] = [
  [classBits(['comment']), 'comments'],
  [classBits(['related']), 'related'],
  [classBits(['share']), 'share'],
  [classBits(['newsletter']), 'newsletter'],
  [classBits(['advert']), 'advert'],
  [classBits(['caption']), 'caption'],
  [classBits(['byline']), 'byline'],
  [classBits(['nav', 'footer']), 'navigation'],
  [classBits(['sidebar']), 'related'],
  [classBits(['hidden']), 'hidden'],
];

/** Boxes around a block, from the inside out, that decide its kind. */
const LEVELS = 6;

function kindOfBox({ tags, signals }: Box): OmissionKind | null {
  if ((tags | signals) === 0) return null;
  const byTag = BY_TAG.find(([bits]) => (tags & bits) !== 0);
  const named = byTag ?? BY_CLASS.find(([bits]) => (signals & bits) !== 0);
  return named?.[1] ?? null;
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
 * What was left out of the content, adjacent blocks of one kind as one omission, without those of a few words.
 * @param words of each block
 * @param title of the page: its block is no omission, it is stored apart
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
    if (keep[index] || text === title) {
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
  const isTold = ({ kind, words: size }: Omission) => size >= (kind === 'caption' ? MIN_TOLD : MIN_WORDS);
  return omissions.filter(isTold).slice(0, MAX_OMISSIONS);
}

/** Hashes of all blocks that were left out: a later capture that keeps one of them shows nothing new. */
export function readOmittedLines({ blocks }: BlockPage, keep: readonly boolean[]): string {
  const hashes = blocks.map(({ text }, index) => (keep[index] ? '' : lineHash(text)));
  return hashes.join('').slice(0, MAX_HASHES_LENGTH);
}
