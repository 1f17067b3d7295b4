import type { ComparedVersion } from './compared-version';
import { changedFacts } from './compare-facts';
import { replacedPictures } from './compare-pictures';
import { type Checkpoint, DeadlinePassed, noDeadline } from './deadline';
import type { SplitLines } from './furniture/split-furniture';
import { splitVersions } from './split-versions';

/**
 * Whether a page captured again is still the same version: title, byline, dates, declared sources and body agree, but for
 * what changes with every visit (see `splitFurniture`) and for how the text is broken into lines. One other word, figure, mark or link makes it another.
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
  if (old.text === next.text && old.html === next.html) return true;
  const split = splitVersions(old, next, checkpoint);
  const before = bodyOf(split.old);
  const after = bodyOf(split.new);
  return before.words === after.words && before.links === after.links && replacedPictures(old, next) === null;
}

function bodyOf({ kept }: SplitLines): { words: string; links: string } {
  return {
    words: kept.map(({ words }) => words).join(' '),
    links: kept.flatMap(({ links }) => links).join(' '),
  };
}
