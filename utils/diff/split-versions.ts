import type { ComparedVersion } from './compared-version';
import { type SplitLines, splitFurniture } from './furniture/split-furniture';
import { linesOf, type Line } from './lines';
import { oneLine } from './white-space';

/** How much of the beginning of what it leaves out the extraction keeps. */
const START_LENGTH = 120;

/** The lines of two versions, each in those that are compared and those that are not. */
export function splitVersions(
  old: ComparedVersion,
  next: ComparedVersion,
): { old: SplitLines; new: SplitLines } {
  return { old: split(old, next), new: split(next, old) };
}

/**
 * A line that the other version's page had as well, where extraction took it for something else than the article, is left
 * out too: whether it counts as article may change with what stands around it, without anybody having edited it.
 */
function split(version: ComparedVersion, other: ComparedVersion): SplitLines {
  const { kept, furniture } = splitFurniture(linesOf(version));
  const starts = new Set(other.details?.omissions.map(({ start }) => oneLine(start)));
  const isElsewhere = ({ text }: Line): boolean => starts.has(oneLine(text.slice(0, START_LENGTH)));
  return {
    kept: kept.filter((line) => !isElsewhere(line)),
    furniture: [...furniture, ...kept.filter(isElsewhere).map(({ text }) => text)],
  };
}
