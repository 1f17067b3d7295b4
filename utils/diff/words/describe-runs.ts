import type { Replaced } from '../comparison';
import { lookAlikes } from './look-alikes';
import { isSameText, type Run, wordsIn } from './runs';
import { endsSentence, isSentenceEnd } from './sentence-end';
import type { Token } from './tokenise';

/** What was done to a text. */
export interface WordChanges {
  /** Whether a whole sentence was put in, taken out or replaced. */
  sentence: boolean;
  /** Whether words or marks were, apart from whole sentences and figures. */
  words: boolean;
  figures: Replaced[];
  /** Words that are struck through on one side only. */
  struck: Replaced[];
  /** Letters in the place of others that look the same. */
  letters: Replaced[];
}

/** A sentence has more words than this: what has fewer is an interjection or an initial. */
const SHORTEST_SENTENCE = 3;

/** Tells what the changed runs do to a text. */
export function describeRuns(runs: readonly Run[]): WordChanges {
  const changes: WordChanges = { sentence: false, words: false, figures: [], struck: [], letters: [] };
  runs.forEach((run, index) => {
    if (run.same) return;
    const struck = struckChanges(run);
    changes.struck.push(...struck);
    if (isSameText(run)) return;
    const letters = lookAlikes(textOf(run.old), textOf(run.new));
    changes.letters.push(...letters);
    if (letters.length > 0) return;
    if (isSentence(runs, index)) changes.sentence = true;
    else describeWords(run, changes);
  });
  return changes;
}

function describeWords(run: Run, changes: WordChanges): void {
  const figures = figureChanges(run);
  changes.figures.push(...figures);
  if (figures.length === 0 || otherWords(run.old) !== otherWords(run.new)) changes.words = true;
}

function struckChanges({ old, new: next }: Run): Replaced[] {
  const before = textOf(old.filter(({ isStruck }) => isStruck));
  const after = textOf(next.filter(({ isStruck }) => isStruck));
  return before === after ? [] : [{ from: before || null, to: after || null }];
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** Whether a change begins where a sentence does and ends where one does. */
function isSentence(runs: readonly Run[], index: number): boolean {
  const run = runs[index] as Run;
  const before = runs[index - 1];
  const after = runs[index + 1];
  if (before && !endsSentence(before.new)) return false;
  const ends = (tokens: Token[]) => endsSentence(tokens) || !after || isSentenceEnd(after.new[0]);
  const isLong = (tokens: Token[]) => wordsIn(tokens) > SHORTEST_SENTENCE;
  return (isLong(run.old) || isLong(run.new)) && ends(run.old) && ends(run.new);
}

function figureChanges({ old, new: next }: Run): Replaced[] {
  const before = figuresIn(old);
  const after = figuresIn(next);
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
    from: before[index] ?? null,
    to: after[index] ?? null,
  })).filter(({ from, to }) => from !== to);
}

function figuresIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, word }) => (kind === 'figure' ? [word] : []));
}

/** The tokens that are no figures, as one text. */
function otherWords(tokens: readonly Token[]): string {
  return tokens.flatMap(({ kind, word }) => (kind === 'figure' ? [] : [word])).join(' ');
}
