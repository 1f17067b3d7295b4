import { describe, expect, it } from 'vitest';
import { chooseBlocks } from './choose-blocks';

/** The F1 to expect of a choice: twice the words it hits, over the words chosen and those to be found. */
function expectedF1(choice: readonly boolean[], scores: readonly number[], words: readonly number[]): number {
  let hit = 0;
  let chosen = 0;
  let there = 0;
  choice.forEach((kept, index) => {
    const size = words[index] ?? 0;
    const likely = (scores[index] ?? 0) * size;
    there += likely;
    if (kept) [hit, chosen] = [hit + likely, chosen + size];
  });
  return (2 * hit) / (chosen + there);
}

function everyChoice(size: number): boolean[][] {
  return Array.from({ length: 2 ** size }, (_, bits) =>
    Array.from({ length: size }, (_choice, index) => (bits & (1 << index)) !== 0),
  );
}

describe('chooseBlocks', () => {
  it.each([
    { scores: [0.9, 0.1, 0.8, 0.5, 0.45, 0.02], words: [40, 12, 60, 3, 80, 5] },
    { scores: [0.3, 0.25, 0.05, 0.28, 0.01, 0.1], words: [10, 200, 30, 5, 500, 60] },
    { scores: [0.99, 0.98, 0.4, 0.35, 0.97, 0.2], words: [1, 2, 300, 4, 5, 6] },
    { scores: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5], words: [1, 2, 3, 4, 5, 6] },
    { scores: [0.7, 0.2], words: [10, 0] },
  ])('makes the best of $scores with $words', ({ scores, words }) => {
    const best = Math.max(...everyChoice(scores.length).map((choice) => expectedF1(choice, scores, words)));
    expect(expectedF1(chooseBlocks(scores, words), scores, words)).toBeCloseTo(best, 10);
  });

  it('keeps what is likely where the content is in doubt, and drops as much where it is plain', () => {
    expect(chooseBlocks([0.3, 0.25, 0.05], [50, 50, 50])).toEqual([true, true, false]);
    expect(chooseBlocks([0.95, 0.3, 0.95], [50, 50, 50])).toEqual([true, false, true]);
  });

  it('keeps nothing where nothing is likely', () => {
    expect(chooseBlocks([0, 0], [50, 50])).toEqual([false, false]);
    expect(chooseBlocks([], [])).toEqual([]);
  });
});
