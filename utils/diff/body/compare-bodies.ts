import { correctionIn } from '../correction-note';
import type { Edit, Row } from '../comparison';
import type { KeptLine } from '../furniture/split-furniture';
import { compareLines, editOf, isUntouched } from './edit-of';
import type { LinePair } from './line-pair';
import { pairLines } from './pair-lines';

/** A paragraph of which a smaller share of the words is kept was not edited: one was taken out and another put in. */
const LEAST_KEPT = 0.2;

/**
 * Compares two bodies paragraph by paragraph, in the order in which they are read.
 * @param onProgress told how much is done, 0 to 1
 */
export function compareBodies(
  old: readonly KeptLine[],
  next: readonly KeptLine[],
  onProgress: (done: number) => void = () => undefined,
): Row[] {
  const { inPlace, moved } = pairLines(old, next);
  const lines = new UnpairedRows(old, next, moved);
  const rows: Row[] = [];
  for (const pair of inPlace) {
    rows.push(...lines.before(pair.old, pair.new));
    rows.push(...pairRows(old, next, pair));
    lines.skipTo(pair.oldTo, pair.newTo);
    onProgress(Math.min(1, pair.oldTo / old.length));
  }
  rows.push(...lines.before(old.length, next.length));
  return rows;
}

interface Move {
  pair: LinePair;
  /** Counted from 1. */
  number: number;
}

/** Goes through the lines that are not paired in place: removed, added and moved ones. */
class UnpairedRows {
  private at = 0;
  private to = 0;
  private readonly movesFrom = new Map<number, Move>();
  private readonly movesTo = new Map<number, Move>();

  constructor(
    private readonly old: readonly KeptLine[],
    private readonly next: readonly KeptLine[],
    moved: readonly LinePair[],
  ) {
    moved.forEach((pair, index) => {
      const move = { pair, number: index + 1 };
      this.movesFrom.set(pair.old, move);
      this.movesTo.set(pair.new, move);
    });
  }

  /** The rows up to a line on either side, not included. */
  before(oldEnd: number, newEnd: number): Row[] {
    const rows: Row[] = [];
    for (; this.at < oldEnd; this.at++)
      rows.push(goneRow(this.old[this.at] as KeptLine, this.movesFrom.get(this.at)?.number));
    for (; this.to < newEnd; this.to++) rows.push(this.newRow(this.next[this.to] as KeptLine));
    return rows;
  }

  skipTo(at: number, to: number): void {
    this.at = at;
    this.to = to;
  }

  private newRow(line: KeptLine): Row {
    const move = this.movesTo.get(this.to);
    return move ? movedRow(this.old[move.pair.old] as KeptLine, line, move.number) : addedRow(line);
  }
}

function pairRows(old: readonly KeptLine[], next: readonly KeptLine[], pair: LinePair): Row[] {
  const isOne = pair.oldTo - pair.old === 1 && pair.newTo - pair.new === 1;
  if (!isOne)
    return [sameRow(textOf(old.slice(pair.old, pair.oldTo)), textOf(next.slice(pair.new, pair.newTo)))];
  return lineRows(old[pair.old] as KeptLine, next[pair.new] as KeptLine);
}

function textOf(lines: readonly KeptLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

function lineRows(before: KeptLine, after: KeptLine): Row[] {
  if (isUntouched(before, after)) return [sameRow(before.text, after.text)];
  const compared = compareLines(before, after);
  if (compared.kept < LEAST_KEPT) return [goneRow(before), addedRow(after)];
  const edit = editOf(compared, before, after);
  return [{ kind: 'edited', old: before.text, new: after.text, parts: compared.parts, edit, move: null }];
}

function sameRow(old: string, next: string): Row {
  return { kind: 'same', old, new: next, parts: [], edit: null, move: null };
}

function goneRow({ text }: KeptLine, move?: number): Row {
  const kind = move === undefined ? 'removed' : 'moved-away';
  return { kind, old: text, new: null, parts: [], edit: null, move: move ?? null };
}

function addedRow({ text }: KeptLine): Row {
  const edit: Edit | null = correctionIn(text)
    ? { kinds: ['correction'], figures: [], links: [], struck: [], letters: [] }
    : null;
  return { kind: 'added', old: null, new: text, parts: [], edit, move: null };
}

function movedRow(before: KeptLine, after: KeptLine, move: number): Row {
  const compared = isUntouched(before, after) ? null : compareLines(before, after);
  return {
    kind: 'moved-here',
    old: null,
    new: after.text,
    parts: compared?.parts ?? [],
    edit: compared && editOf(compared, before, after),
    move,
  };
}
