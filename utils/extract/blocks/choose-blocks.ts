/**
 * Which blocks to keep: all whose probability is above the threshold that maximises the expected word F1 of the choice.
 * The threshold is half the F1 that it gives (Lipton, Elkan and Naryanaswamy 2014,
 * https://arxiv.org/abs/1402.1892), so more is kept of a page whose content is in doubt.
 * @param scores probability of each block
 * @param words number of words in each block
 * @param caution what the threshold is raised by: around an article there is much that is written like it
 */
export function chooseBlocks(scores: readonly number[], words: readonly number[], caution = 0): boolean[] {
  const order = scores.map((_, index) => index).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const expected = scores.reduce((sum, score, index) => sum + score * (words[index] ?? 0), 0);
  let hit = 0;
  let chosen = 0;
  let best = 0;
  for (const index of order) {
    hit += (scores[index] ?? 0) * (words[index] ?? 0);
    chosen += words[index] ?? 0;
    best = Math.max(best, (2 * hit) / (chosen + expected));
  }
  return scores.map((score) => score > best / 2 + caution);
}
