import type { Replaced, Part } from '../comparison';
import { align } from './align';
import { type Token, tokenise } from './tokenise';

/** A stretch of both texts: the same tokens, or some taken out and some put in. */
interface Run {
  same: boolean;
  old: Token[];
  new: Token[];
}

/** What two texts have in common, and what was done to the one to make the other. */
export interface WordComparison {
  parts: Part[];
  /** Whether a whole sentence was put in, taken out or replaced. */
  sentence: boolean;
  /** Whether words or marks were, beside whole sentences and figures. */
  words: boolean;
  figures: Replaced[];
  /** How many words are in both, of those in the longer text: 0 to 1. */
  kept: number;
}

/** Compares two texts word by word. */
export function compareWords(old: string, next: string): WordComparison {
  const [oldTokens, newTokens] = [tokenise(old), tokenise(next)];
  const runs = joinIslands(toRuns(oldTokens, newTokens));
  for (let index = 0; index < runs.length; index++) slide(runs, index);
  const filled = runs.filter((run) => run.old.length + run.new.length > 0);
  return { parts: toParts(filled), ...describe(filled), kept: keptShare(filled, oldTokens, newTokens) };
}

function toRuns(old: Token[], next: Token[]): Run[] {
  const partners = align(
    old.map(({ key }) => key),
    next.map(({ key }) => key),
  );
  const runs: Run[] = [];
  const runOf = (same: boolean): Run => {
    const last = runs.at(-1);
    if (last?.same === same) return last;
    const run: Run = { same, old: [], new: [] };
    runs.push(run);
    return run;
  };
  let to = 0;
  old.forEach((token, at) => {
    const partner = partners[at] as number;
    if (partner < 0) {
      runOf(false).old.push(token);
      return;
    }
    if (to < partner) runOf(false).new.push(...next.slice(to, partner));
    const run = runOf(true);
    run.old.push(token);
    run.new.push(next[partner] as Token);
    to = partner + 1;
  });
  if (to < next.length) runOf(false).new.push(...next.slice(to));
  return runs;
}

const wordsIn = (tokens: readonly Token[]): number => tokens.filter(({ kind }) => kind !== 'mark').length;

/** What few words stay between two long changes is chance: such an island joins them. */
function joinIslands(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  runs.forEach((run, index) => {
    const before = joined.at(-1);
    const after = runs[index + 1];
    if (before && !before.same && (!run.same || (after && isIsland(before, run, after)))) {
      before.old.push(...run.old);
      before.new.push(...run.new);
    } else joined.push({ same: run.same, old: [...run.old], new: [...run.new] });
  });
  return joined;
}

function isIsland(before: Run, { old }: Run, after: Run): boolean {
  const words = wordsIn(old);
  const around = (side: 'old' | 'new') => Math.min(wordsIn(before[side]), wordsIn(after[side]));
  const replaced = around('old') > 0 && around('new') > 0;
  return replaced && words <= Math.min(2, Math.floor(Math.min(around('old'), around('new')) / 2));
}

const ENDS_SENTENCE = /^[.!?…。！？؟۔।]$/;
const CLOSES = /^["'”’»)\]]$/;

/** Whether a sentence may begin after the first `count` of these tokens. */
function endsSentence(tokens: readonly Token[], count = tokens.length): boolean {
  let at = count - 1;
  while (at >= 0 && CLOSES.test((tokens[at] as Token).key)) at--;
  return at < 0 || ENDS_SENTENCE.test((tokens[at] as Token).key);
}

/**
 * "A. [B. ]C." and "A[. B]. C." are the same insertion: of all places it is moved to where a sentence begins, if there is one.
 */
function slide(runs: Run[], index: number): void {
  const [before, run, after] = [runs[index - 1], runs[index] as Run, runs[index + 1]];
  if (!before || run.same || (run.old.length > 0 && run.new.length > 0)) return;
  const side = run.old.length > 0 ? 'old' : 'new';
  const moved = [...run[side]];
  for (let steps = 0; steps <= before.old.length; steps++) {
    const left = before.new.length - steps;
    if ((left > 0 || index === 1) && endsSentence(before.new, left) && endsSentence(moved)) {
      moveBy(steps, before, run, side, after, runs, index);
      return;
    }
    if (before[side].at(-1 - steps)?.key !== moved.at(-1)?.key) return;
    moved.unshift(moved.pop() as Token);
  }
}

function moveBy(
  steps: number,
  before: Run,
  run: Run,
  side: 'old' | 'new',
  after: Run | undefined,
  runs: Run[],
  index: number,
): void {
  if (steps === 0) return;
  const behind = after ?? { same: true, old: [], new: [] };
  if (!after) runs.splice(index + 1, 0, behind);
  const other = side === 'old' ? 'new' : 'old';
  const taken = before[side].splice(-steps);
  const kept = before[other].splice(-steps);
  run[side] = [...taken, ...run[side]];
  behind[side].unshift(...run[side].splice(-steps));
  behind[other].unshift(...kept);
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

function toParts(runs: readonly Run[]): Part[] {
  return runs.flatMap((run): Part[] => {
    if (run.same) return [{ op: 'same', text: textOf(run.new) }];
    const parts: Part[] = [];
    if (run.old.length > 0) parts.push({ op: 'removed', text: textOf(run.old) });
    if (run.new.length > 0) parts.push({ op: 'added', text: textOf(run.new) });
    return parts;
  });
}

/** A sentence has more words than this: shorter ones are an interjection or an initial. */
const SHORTEST_SENTENCE = 3;

function describe(runs: readonly Run[]): Omit<WordComparison, 'parts' | 'kept'> {
  const found = { sentence: false, words: false, figures: [] as Replaced[] };
  runs.forEach((run, index) => {
    if (run.same) return;
    if (isSentence(runs, index)) {
      found.sentence = true;
      return;
    }
    const figures = figureChanges(run);
    found.figures.push(...figures);
    const others = (tokens: Token[]) =>
      tokens.flatMap(({ kind, key }) => (kind === 'figure' ? [] : [key])).join(' ');
    if (figures.length === 0 || others(run.old) !== others(run.new)) found.words = true;
  });
  return found;
}

/** Whether a change begins where a sentence does and ends where one does. */
function isSentence(runs: readonly Run[], index: number): boolean {
  const run = runs[index] as Run;
  const after = runs[index + 1];
  const before = runs[index - 1];
  const begins = !before || endsSentence(before.new);
  const ends = (tokens: Token[]) =>
    endsSentence(tokens) || !after || ENDS_SENTENCE.test(after.new[0]?.key ?? '');
  const isWhole = (tokens: Token[]) => wordsIn(tokens) > SHORTEST_SENTENCE && ends(tokens);
  return (
    begins && (isWhole(run.old) || isWhole(run.new)) && [run.old, run.new].every((tokens) => ends(tokens))
  );
}

function figureChanges({ old, new: next }: Run): Replaced[] {
  const keys = (tokens: Token[]) => tokens.flatMap(({ kind, key }) => (kind === 'figure' ? [key] : []));
  const [before, after] = [keys(old), keys(next)];
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, index) => ({
    from: before[index] ?? null,
    to: after[index] ?? null,
  })).filter(({ from, to }) => from !== to);
}

function keptShare(runs: readonly Run[], old: readonly Token[], next: readonly Token[]): number {
  const kept = runs.reduce((sum, run) => sum + (run.same ? wordsIn(run.new) : 0), 0);
  const all = Math.max(wordsIn(old), wordsIn(next));
  return all === 0 ? 1 : kept / all;
}
