import type { ComparedVersion } from './compared-version';
import { compareFacts } from './compare-facts';
import { replacedPictures } from './compare-pictures';
import type { SplitLines } from './furniture/split-furniture';
import { splitVersions } from './split-versions';

/**
 * Whether a page captured again is still the same version: title, byline, dates, declared sources and body agree, but for
 * what changes with every visit (see `splitFurniture`) and for how the text is broken into lines. One other word, figure, mark or link makes it another.
 */
export function isSameVersion(old: ComparedVersion, next: ComparedVersion): boolean {
  if (old.kind !== next.kind || compareFacts(old, next).length > 0) return false;
  const split = splitVersions(old, next);
  const [before, after] = [bodyOf(split.old), bodyOf(split.new)];
  return before.words === after.words && before.links === after.links && replacedPictures(old, next) === null;
}

function bodyOf({ kept }: SplitLines): { words: string; links: string } {
  return {
    words: kept.map(({ words }) => words).join(' '),
    links: kept.flatMap(({ links }) => links).join(' '),
  };
}
