import type { Part } from '../comparison';
import { describeRuns, type WordChanges } from './describe-runs';
import { isSameText, joinIslands, type Run, toRuns, wordsIn } from './runs';
import { slideRuns } from './slide-runs';
import type { Stretch } from '../stretch';
import { type Token, tokenise } from './tokenise';

/** What two texts have in common, and what was done to the older to make the newer. */
export interface WordComparison extends WordChanges {
  parts: Part[];
  /** Share of the longer text's words that are in both: 0 to 1. */
  kept: number;
}

/**
 * Compares two texts word by word.
 * @param struck what of each is struck through
 */
export function compareWords(
  old: string,
  next: string,
  struck: { old: readonly Stretch[]; new: readonly Stretch[] } = { old: [], new: [] },
): WordComparison {
  const oldTokens = tokenise(old, struck.old);
  const newTokens = tokenise(next, struck.new);
  const runs = joinIslands(toRuns(oldTokens, newTokens));
  slideRuns(runs);
  const filled = runs.filter((run) => run.old.length + run.new.length > 0);
  const mostWords = Math.max(wordsIn(oldTokens), wordsIn(newTokens));
  return { parts: toParts(filled), ...describeRuns(filled), kept: keptShare(filled, mostWords) };
}

function toParts(runs: readonly Run[]): Part[] {
  return runs.flatMap((run): Part[] => {
    if (run.same) return partsOf('same', run.new);
    return [...partsOf('removed', run.old), ...partsOf('added', run.new)];
  });
}

/** One part, or several where some of it is struck through. */
function partsOf(op: Part['op'], tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  for (const { text, isStruck } of tokens) {
    const last = parts.at(-1);
    if (last && (last.struck ?? false) === isStruck) last.text += text;
    else parts.push({ op, text, ...(isStruck && { struck: true }) });
  }
  return parts;
}

/** Words that were struck through are kept all the same. */
function keptShare(runs: readonly Run[], mostWords: number): number {
  const kept = runs.reduce((sum, run) => sum + (isSameText(run) ? wordsIn(run.new) : 0), 0);
  return mostWords === 0 ? 1 : kept / mostWords;
}
