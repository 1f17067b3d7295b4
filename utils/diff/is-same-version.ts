import type { ComparedVersion } from './compared-version';
import { compareFacts } from './compare-facts';
import { replacedPictures } from './compare-pictures';
import { splitFurniture } from './furniture/split-furniture';
import { linesOf } from './lines';

/**
 * Whether a page captured again is still the same version: title, byline, dates, declared sources and body agree, but for
 * what changes with every visit (see `splitFurniture`) and for how the text is broken into lines. One other word, figure, mark or link makes it another.
 */
export function isSameVersion(old: ComparedVersion, next: ComparedVersion): boolean {
  if (old.kind !== next.kind || compareFacts(old, next).length > 0) return false;
  const [before, after] = [bodyOf(old), bodyOf(next)];
  return before.words === after.words && before.links === after.links && replacedPictures(old, next) === null;
}

function bodyOf(version: ComparedVersion): { words: string; links: string } {
  const { kept } = splitFurniture(linesOf(version));
  return {
    words: kept.map(({ words }) => words).join(' '),
    links: kept.flatMap(({ links }) => links).join(' '),
  };
}
