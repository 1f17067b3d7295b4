import { compareEmbeds } from './compare-embeds';
import { changedFacts } from './compare-facts';
import type { ComparedVersion } from './compared-version';
import { type Checkpoint, DeadlinePassed, noDeadline } from './deadline';
import type { KeptLine, SplitLines } from './furniture/split-furniture';
import { comparePictures } from './pictures/compare-pictures';
import { splitVersions } from './split-versions';
import type { Stretch } from './stretch';

/**
 * Whether a page captured again is still the same version: what a reader sees agrees, which is title, byline, dates, declared
 * sources, the text with what is struck through, links, cells, pictures and what is embedded; but for what changes with every
 * visit (see `splitFurniture`) and for how the text is broken into lines.
 * @param checkpoint ends comparing when it takes too long: then the versions count as different, and nothing is lost
 */
export function isSameVersion(
  old: ComparedVersion,
  next: ComparedVersion,
  checkpoint: Checkpoint = noDeadline,
): boolean {
  try {
    return agree(old, next, checkpoint);
  } catch (error) {
    if (error instanceof DeadlinePassed) return false;
    throw error;
  }
}

function agree(old: ComparedVersion, next: ComparedVersion, checkpoint: Checkpoint): boolean {
  if (old.kind !== next.kind || changedFacts(old, next).length > 0) return false;
  if (old.text === next.text && old.html === next.html) return isSameBesideText(old, next);
  const split = splitVersions(old, next, checkpoint);
  if (!isSameBesideText(old, next, split.isSteady)) return false;
  const before = bodyOf(split.old);
  const after = bodyOf(split.new);
  return before.words === after.words && before.marks === after.marks;
}

/**
 * Whether pictures and what is embedded agree.
 * @param isSteady see `comparePictures`
 */
export function isSameBesideText(old: ComparedVersion, next: ComparedVersion, isSteady = true): boolean {
  return comparePictures(old, next, isSteady).length === 0 && compareEmbeds(old, next).length === 0;
}

/** The words of the lines, one after another, and what is done to them where. */
function bodyOf({ kept }: SplitLines): { words: string; marks: string } {
  let at = 0;
  const marks = kept.map((line) => {
    const own = marksOf(line, at);
    at += line.words.length + 1;
    return own;
  });
  return { words: kept.map(({ words }) => words).join(' '), marks: JSON.stringify(marks.flat()) };
}

function marksOf({ links, struck, cells }: KeptLine, at: number): unknown[] {
  const place = ({ start, end }: Stretch): number[] => [at + start, at + end];
  return [
    ...links.map((link) => [link.address, ...place(link)]),
    ...struck.map((stretch) => place(stretch)),
    ...cells.map((cell) => at + cell),
  ];
}
