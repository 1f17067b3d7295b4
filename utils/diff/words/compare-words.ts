import type { Part } from '../comparison';
import { describeRuns, type WordChanges } from './describe-runs';
import { joinIslands, type Run, toRuns, wordsIn } from './runs';
import { slideRuns } from './slide-runs';
import { type Token, tokenise } from './tokenise';

/** What two texts have in common, and what was done to the older to make the newer. */
export interface WordComparison extends WordChanges {
  parts: Part[];
  /** Share of the longer text's words that are in both: 0 to 1. */
  kept: number;
}

/** Compares two texts word by word. */
export function compareWords(old: string, next: string): WordComparison {
  const oldTokens = tokenise(old);
  const newTokens = tokenise(next);
  const runs = joinIslands(toRuns(oldTokens, newTokens));
  slideRuns(runs);
  const filled = runs.filter((run) => run.old.length + run.new.length > 0);
  const mostWords = Math.max(wordsIn(oldTokens), wordsIn(newTokens));
  return { parts: toParts(filled), ...describeRuns(filled), kept: keptShare(filled, mostWords) };
}

function toParts(runs: readonly Run[]): Part[] {
  return runs.flatMap((run): Part[] => {
    if (run.same) return [{ op: 'same', text: textOf(run.new) }];
    const parts: Part[] = [];
    if (run.old.length > 0) parts.push({ op: 'removed', text: textOf(run.old) });
    if (run.new.length > 0) parts.push({ op: 'added', text: textOf(run.new) });
    return parts;
  });
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

function keptShare(runs: readonly Run[], mostWords: number): number {
  const kept = runs.reduce((sum, run) => sum + (run.same ? wordsIn(run.new) : 0), 0);
  return mostWords === 0 ? 1 : kept / mostWords;
}
