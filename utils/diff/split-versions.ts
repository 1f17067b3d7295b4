import { LINE_HASH_LENGTH, lineHash } from '../model/line-hash';
import type { ComparedVersion } from './compared-version';
import { type Checkpoint, noDeadline } from './deadline';
import { type SplitLines, splitFurniture } from './furniture/split-furniture';
import { linesOf, type Line } from './lines';
import { oneLine } from './white-space';

/** How much of the beginning of what it leaves out the extraction keeps. */
const START_LENGTH = 120;

interface SplitVersions {
  old: SplitLines;
  new: SplitLines;
}

/**
 * The lines of two versions, each in those that are compared and those that are not. Not compared is also what the other
 * version's page had as well, where extraction took it for something else than the article: whether a line counts as article
 * may change with what stands around it, without anybody having edited it.
 */
export function splitVersions(
  old: ComparedVersion,
  next: ComparedVersion,
  checkpoint: Checkpoint = noDeadline,
): SplitVersions {
  const split = { old: splitOne(old, checkpoint), new: splitOne(next, checkpoint) };
  const [before, after] = [old.details?.omittedLines, next.details?.omittedLines];
  if (before !== undefined && after !== undefined)
    return {
      old: withoutFlipped(split.old, split.new, before, after),
      new: withoutFlipped(split.new, split.old, after, before),
    };
  return { old: withoutStarts(split.old, next), new: withoutStarts(split.new, old) };
}

const splitOne = (version: ComparedVersion, checkpoint: Checkpoint): SplitLines =>
  splitFurniture(linesOf(version, checkpoint), checkpoint);

/**
 * Leaves out lines that one version kept and the other left out: as many of a line as one has more of among what it kept and
 * the other has more of among what it did not. A line that stands elsewhere on the page as well is no excuse to lose it.
 */
function withoutFlipped(
  own: SplitLines,
  other: SplitLines,
  ownOmitted: string,
  otherOmitted: string,
): SplitLines {
  const hash = ({ text }: Line): string => lineHash(text);
  const kept = surplus(own.kept.map(hash), other.kept.map(hash));
  const omitted = surplus(cut(otherOmitted), cut(ownOmitted));
  return leaveOut(own, (line) => {
    const key = hash(line);
    const [more, fewer] = [kept.get(key) ?? 0, omitted.get(key) ?? 0];
    if (more <= 0 || fewer <= 0) return false;
    kept.set(key, more - 1);
    omitted.set(key, fewer - 1);
    return true;
  });
}

/** Of each value, how many more there are in one list than in another. */
function surplus(list: readonly string[], other: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of list) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const value of other) counts.set(value, (counts.get(value) ?? 0) - 1);
  return counts;
}

function cut(hashes: string): string[] {
  return Array.from({ length: hashes.length / LINE_HASH_LENGTH }, (_, index) =>
    hashes.slice(index * LINE_HASH_LENGTH, (index + 1) * LINE_HASH_LENGTH),
  );
}

/** For versions of before version 4, of which only the beginnings of longer blocks are known. */
function withoutStarts(own: SplitLines, other: ComparedVersion): SplitLines {
  const starts = new Set(other.details?.omissions.map(({ start }) => oneLine(start)));
  return leaveOut(own, ({ text }) => starts.has(oneLine(text.slice(0, START_LENGTH))));
}

function leaveOut({ kept, furniture }: SplitLines, isLeftOut: (line: Line) => boolean): SplitLines {
  const out = new Set(kept.filter(isLeftOut));
  return {
    kept: kept.filter((line) => !out.has(line)),
    furniture: [...furniture, ...[...out].map(({ text }) => text)],
  };
}
