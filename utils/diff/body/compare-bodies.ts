import { correctionIn } from '../correction-note';
import type { Edit, EditKind, Replaced, Row } from '../comparison';
import type { KeptLine } from '../furniture/split-furniture';
import { compareWords, type WordComparison } from '../words/compare-words';
import { type LinePair, pairLines } from './pair-lines';

/** Less of the words being kept, an "edited" paragraph is one taken out and another put in. */
const LEAST_KEPT = 0.2;

/** Compares two bodies paragraph by paragraph, in the order in which they are read. */
export function compareBodies(
  old: readonly KeptLine[],
  next: readonly KeptLine[],
  onProgress: (done: number) => void = () => undefined,
): Row[] {
  const { inPlace, moved } = pairLines(old, next);
  const moves = {
    old: new Map(moved.map((pair, index) => [pair.old, { pair, move: index + 1 }])),
    new: new Map(moved.map((pair, index) => [pair.new, { pair, move: index + 1 }])),
  };
  const rows: Row[] = [];
  let [at, to] = [0, 0];
  const leftBefore = (oldEnd: number, newEnd: number) => {
    for (; at < oldEnd; at++) rows.push(goneRow(old[at] as KeptLine, moves.old.get(at)?.move));
    for (; to < newEnd; to++) {
      const move = moves.new.get(to);
      if (move) rows.push(movedRow(old[move.pair.old] as KeptLine, next[to] as KeptLine, move.move));
      else rows.push(newRow(next[to] as KeptLine));
    }
  };
  for (const pair of inPlace) {
    leftBefore(pair.old, pair.new);
    rows.push(...pairRows(old, next, pair));
    [at, to] = [pair.oldTo, pair.newTo];
    onProgress(Math.min(1, at / old.length));
  }
  leftBefore(old.length, next.length);
  return rows;
}

function pairRows(old: readonly KeptLine[], next: readonly KeptLine[], pair: LinePair): Row[] {
  const textOf = (lines: readonly KeptLine[], from: number, end: number) =>
    lines
      .slice(from, end)
      .map(({ text }) => text)
      .join('\n');
  const [before, after] = [old[pair.old] as KeptLine, next[pair.new] as KeptLine];
  const isOne = pair.oldTo - pair.old === 1 && pair.newTo - pair.new === 1;
  if (!isOne) return [sameRow(textOf(old, pair.old, pair.oldTo), textOf(next, pair.new, pair.newTo))];
  if (before.words === after.words && linkChanges(before, after).length === 0)
    return [sameRow(before.text, after.text)];
  const compared = compareWords(before.words, after.words);
  if (compared.kept < LEAST_KEPT) return [goneRow(before), newRow(after)];
  return [
    {
      kind: 'edited',
      old: before.text,
      new: after.text,
      parts: compared.parts,
      edit: editOf(compared, before, after),
      move: null,
    },
  ];
}

const sameRow = (old: string, next: string): Row => ({
  kind: 'same',
  old,
  new: next,
  parts: [],
  edit: null,
  move: null,
});

function goneRow({ text }: KeptLine, move?: number): Row {
  const kind = move === undefined ? 'removed' : 'moved-away';
  return { kind, old: text, new: null, parts: [], edit: null, move: move ?? null };
}

function newRow({ text }: KeptLine): Row {
  const edit: Edit | null = correctionIn(text) ? { kinds: ['correction'], figures: [], links: [] } : null;
  return { kind: 'added', old: null, new: text, parts: [], edit, move: null };
}

function movedRow(before: KeptLine, after: KeptLine, move: number): Row {
  const compared = before.words === after.words ? null : compareWords(before.words, after.words);
  return {
    kind: 'moved-here',
    old: null,
    new: after.text,
    parts: compared?.parts ?? [],
    edit: compared && editOf(compared, before, after),
    move,
  };
}

function editOf(compared: WordComparison, before: KeptLine, after: KeptLine): Edit {
  const links = linkChanges(before, after);
  const kinds: EditKind[] = [];
  if (compared.sentence) kinds.push('sentence');
  if (compared.words) kinds.push('words');
  if (compared.figures.length > 0) kinds.push('figure');
  if (links.length > 0) kinds.push('link');
  if (compared.parts.some(({ op, text }) => op === 'added' && correctionIn(text))) kinds.push('correction');
  return { kinds, figures: compared.figures, links };
}

/** Links that lead elsewhere now, were taken out or put in. */
function linkChanges(before: KeptLine, after: KeptLine): Replaced[] {
  const gone = before.links.filter((link) => !after.links.includes(link));
  const come = after.links.filter((link) => !before.links.includes(link));
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    from: gone[index] ?? null,
    to: come[index] ?? null,
  }));
}
