import type { Line } from './lines';
import type { ComparedVersion } from './compared-version';
import { oneLine } from './white-space';

/** How much of the beginning of what it leaves out the extraction keeps. */
const START_LENGTH = 120;

/**
 * Lines of one version that the other version's page had as well, where extraction took them for something else than the
 * article: whether they count as article may change with what stands around them, without anybody having edited them.
 */
export function withoutLeftOut(
  lines: readonly Line[],
  other: ComparedVersion,
): { lines: Line[]; leftOut: string[] } {
  const starts = new Set(other.details?.omissions.map(({ start }) => oneLine(start)));
  const isLeftOut = ({ text }: Line): boolean => starts.has(oneLine(text.slice(0, START_LENGTH)));
  return {
    lines: lines.filter((line) => !isLeftOut(line)),
    leftOut: lines.filter(isLeftOut).map(({ text }) => text),
  };
}
