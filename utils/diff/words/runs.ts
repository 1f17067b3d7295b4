import { align } from './align';
import type { Token } from './tokenise';

/** A stretch of both texts: the same tokens, or some taken out and some put in. */
export interface Run {
  same: boolean;
  old: Token[];
  new: Token[];
}

/** Whether a run has the same words on both sides: all of a text, or what was only struck through. */
export function isSameText({ old, new: next }: Run): boolean {
  return old.length === next.length && old.every(({ word }, index) => word === next[index]?.word);
}

/** How many of the tokens are words or figures. */
export function wordsIn(tokens: readonly Token[]): number {
  return tokens.filter(({ kind }) => kind !== 'mark').length;
}

/** The runs that two texts consist of, in order: same ones and changed ones by turns. */
export function toRuns(old: readonly Token[], next: readonly Token[]): Run[] {
  const partners = align(
    old.map(({ key }) => key),
    next.map(({ key }) => key),
  );
  const runs: Run[] = [];
  let to = 0;
  old.forEach((token, at) => {
    const partner = partners[at] as number;
    if (partner < 0) {
      runFor(runs, false).old.push(token);
      return;
    }
    if (to < partner) runFor(runs, false).new.push(...next.slice(to, partner));
    const run = runFor(runs, true);
    run.old.push(token);
    run.new.push(next[partner] as Token);
    to = partner + 1;
  });
  if (to < next.length) runFor(runs, false).new.push(...next.slice(to));
  return runs;
}

/** The last run, or a new one when the last is of the other kind. */
function runFor(runs: Run[], same: boolean): Run {
  const last = runs.at(-1);
  if (last?.same === same) return last;
  const run: Run = { same, old: [], new: [] };
  runs.push(run);
  return run;
}

/** Joins changes that only a few same words keep apart: these are the same by chance. */
export function joinIslands(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  runs.forEach((run, index) => {
    const before = joined.at(-1);
    if (before && !before.same && belongsTo(before, run, runs[index + 1])) {
      before.old.push(...run.old);
      before.new.push(...run.new);
    } else joined.push({ same: run.same, old: [...run.old], new: [...run.new] });
  });
  return joined;
}

function belongsTo(change: Run, run: Run, after: Run | undefined): boolean {
  if (!run.same) return true;
  return after !== undefined && isIsland(change, run, after);
}

function isIsland(before: Run, { old }: Run, after: Run): boolean {
  const around = (side: 'old' | 'new') => Math.min(wordsIn(before[side]), wordsIn(after[side]));
  const isReplacement = around('old') > 0 && around('new') > 0;
  const most = Math.min(2, Math.floor(Math.min(around('old'), around('new')) / 2));
  return isReplacement && wordsIn(old) <= most;
}
