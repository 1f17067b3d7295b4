import type { Run } from './runs';
import { endsSentence } from './sentence-end';
import type { Token } from './tokenise';

type Side = 'old' | 'new';

/**
 * Moves insertions and deletions to where a sentence begins, if they can be moved there: "A. [B. ]C." and "A[. B]. C." are the
 * same insertion. Changes the runs.
 */
export function slideRuns(runs: Run[]): void {
  for (let index = 0; index < runs.length; index++) slide(runs, index);
}

function slide(runs: Run[], index: number): void {
  const before = runs[index - 1];
  const run = runs[index] as Run;
  const side = changedSide(run);
  if (!before || side === null) return;
  const moved = [...run[side]];
  for (let steps = 0; steps <= before.old.length; steps++) {
    if (isAtSentence(before, steps, index === 1) && endsSentence(moved)) {
      moveBack(runs, index, { side, steps });
      return;
    }
    if (before[side].at(-1 - steps)?.key !== moved.at(-1)?.key) return;
    moved.unshift(moved.pop() as Token);
  }
}

/** Whether a sentence begins so many tokens before the end of a run. The text begins with the first run. */
function isAtSentence({ new: tokens }: Run, steps: number, isFirst: boolean): boolean {
  const left = tokens.length - steps;
  return (left > 0 || isFirst) && endsSentence(tokens, left);
}

/** The side that an insertion or deletion is on; `null` for same runs and for replacements. */
function changedSide(run: Run): Side | null {
  if (run.same || (run.old.length > 0 && run.new.length > 0)) return null;
  return run.old.length > 0 ? 'old' : 'new';
}

/** Moves a change back by so many tokens: from the end of the same run before it to the beginning of the one behind it. */
function moveBack(runs: Run[], index: number, { side, steps }: { side: Side; steps: number }): void {
  if (steps === 0) return;
  const before = runs[index - 1] as Run;
  const run = runs[index] as Run;
  const behind = runs[index + 1] ?? addRun(runs);
  const other = side === 'old' ? 'new' : 'old';
  const taken = before[side].splice(-steps);
  const kept = before[other].splice(-steps);
  run[side] = [...taken, ...run[side]];
  behind[side].unshift(...run[side].splice(-steps));
  behind[other].unshift(...kept);
}

function addRun(runs: Run[]): Run {
  const run: Run = { same: true, old: [], new: [] };
  runs.push(run);
  return run;
}
