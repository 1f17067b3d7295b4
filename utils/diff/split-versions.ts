import { LINE_HASH_LENGTH, lineHash } from '../model/line-hash';
import type { ComparedVersion } from './compared-version';
import { type Checkpoint, noDeadline } from './deadline';
import { type KeptLine, type SplitLines, splitFurniture } from './furniture/split-furniture';
import { linesOf, type Line } from './lines';
import { oneLine } from './white-space';
import { align } from './words/align';

/** Characters that the extraction stores of the beginning of a block it leaves out. */
const START_LENGTH = 120;

interface SplitVersions {
  old: SplitLines;
  new: SplitLines;
  /** Whether the extraction took the same blocks both times; what stands between others may be there once only. */
  isSteady: boolean;
}

/**
 * Splits the lines of two versions into those that are compared and those that are not. Not compared are also lines that the
 * other version's page had, but its extraction left out: whether a line counts as article may change with what stands around
 * it, although nobody edited it.
 */
export function splitVersions(
  old: ComparedVersion,
  next: ComparedVersion,
  checkpoint: Checkpoint = noDeadline,
): SplitVersions {
  const split = { old: splitOne(old, checkpoint), new: splitOne(next, checkpoint) };
  const before = old.details?.omittedLines;
  const after = next.details?.omittedLines;
  const isKnown = before !== undefined && after !== undefined;
  const known = isKnown && { old: { ...split.old, omitted: before }, new: { ...split.new, omitted: after } };
  const left = known
    ? { old: withoutFlipped(known.old, known.new), new: withoutFlipped(known.new, known.old) }
    : { old: withoutStarts(split.old, next), new: withoutStarts(split.new, old) };
  const isWhole = (side: 'old' | 'new'): boolean => left[side].kept.length === split[side].kept.length;
  return { ...left, isSteady: isWhole('old') && isWhole('new') };
}

function splitOne(version: ComparedVersion, checkpoint: Checkpoint): SplitLines {
  return splitFurniture(linesOf(version, checkpoint), checkpoint);
}

/** The lines of a version, and the hashes of those that the extraction left out, one after another. */
interface KnownLines extends SplitLines {
  omitted: string;
}

/**
 * Leaves out lines that one version kept and the other omitted. Of each line at most as many as this version has more kept, and
 * the other more omitted, are left out: that a line also stands elsewhere on the page must not hide an edit. Of several that
 * are the same, those without a partner in the other version go first.
 */
function withoutFlipped(own: KnownLines, other: KnownLines): SplitLines {
  const hash = ({ block }: Line): string => lineHash(block);
  const kept = surplus(own.kept.map(hash), other.kept.map(hash));
  const omitted = surplus(cut(other.omitted), cut(own.omitted));
  const mayFlip = [...kept].some(([key, more]) => more > 0 && (omitted.get(key) ?? 0) > 0);
  if (!mayFlip) return own;
  const partners = align(
    own.kept.map(({ text }) => text),
    other.kept.map(({ text }) => text),
  );
  const isAlone = (_: Line, index: number): boolean => (partners[index] ?? -1) < 0;
  const alone = own.kept.filter(isAlone);
  const paired = own.kept.filter((line, index) => !isAlone(line, index));
  return leaveOut(own, [...alone, ...paired], (line) => {
    const key = hash(line);
    const moreKept = kept.get(key) ?? 0;
    const moreOmitted = omitted.get(key) ?? 0;
    if (moreKept <= 0 || moreOmitted <= 0) return false;
    kept.set(key, moreKept - 1);
    omitted.set(key, moreOmitted - 1);
    return true;
  });
}

/** How many more of each value are in one list than in another. */
function surplus(list: readonly string[], other: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of list) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const value of other) counts.set(value, (counts.get(value) ?? 0) - 1);
  return counts;
}

/** Cuts hashes that stand one after another. */
function cut(hashes: string): string[] {
  return Array.from({ length: hashes.length / LINE_HASH_LENGTH }, (_, index) =>
    hashes.slice(index * LINE_HASH_LENGTH, (index + 1) * LINE_HASH_LENGTH),
  );
}

/** For snapshots that have no hashes of omitted lines, only the beginnings of longer blocks. */
function withoutStarts(own: SplitLines, other: ComparedVersion): SplitLines {
  const starts = new Set(other.details?.omissions.map(({ start }) => oneLine(start)));
  return leaveOut(own, own.kept, ({ block }) => starts.has(oneLine(block.slice(0, START_LENGTH))));
}

/** @param inOrder the kept lines, in the order in which they are asked for */
function leaveOut(
  { kept, furniture }: SplitLines,
  inOrder: readonly KeptLine[],
  isLeftOut: (line: Line) => boolean,
): SplitLines {
  const out = new Set<Line>(inOrder.filter(isLeftOut));
  return {
    kept: kept.filter((line) => !out.has(line)),
    furniture: [...furniture, ...[...out].map(({ text }) => text)],
  };
}
