import { compareBodies } from './body/compare-bodies';
import { compareEmbeds } from './compare-embeds';
import { compareFacts } from './compare-facts';
import type { ComparedVersion } from './compared-version';
import { type Comparison, isChange } from './comparison';
import { comparePictures } from './pictures/compare-pictures';
import { splitVersions } from './split-versions';

/**
 * Compares two versions of a page: the facts, the text paragraph by paragraph and word by word, pictures and what is embedded.
 * @param onProgress told how much of the text is done, 0 to 1
 */
export function compareVersions(
  old: ComparedVersion,
  next: ComparedVersion,
  onProgress?: (done: number) => void,
): Comparison {
  const { old: before, new: after, isSteady } = splitVersions(old, next);
  const rows = compareBodies(before.kept, after.kept, onProgress);
  const changes = rows.filter(isChange);
  return {
    facts: compareFacts(old, next),
    rows,
    paragraphs: changes.length,
    corrections: changes.filter(({ edit }) => edit?.kinds.includes('correction')).length,
    pictures: comparePictures(old, next, isSteady),
    embeds: compareEmbeds(old, next),
    leftOut: {
      old: before.furniture.filter((line) => !after.furniture.includes(line)),
      new: after.furniture.filter((line) => !before.furniture.includes(line)),
    },
  };
}
