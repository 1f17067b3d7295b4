import { hasBit } from '../index/bitmap';
import type { TermPostings } from '../index/term-postings';
import { bm25 } from './bm25';

/** Documents of one part of the index that a query finds, with their scores. */
export interface Matches {
  docs: Int32Array;
  scores: Float64Array;
  length: number;
}

/** How many documents were found in all parts. */
export function countMatches(matches: readonly Matches[]): number {
  return matches.reduce((sum, { length }) => sum + length, 0);
}

/** Postings that count towards a score by `weight`; 0 for what only selects. */
export interface Scored {
  list: TermPostings;
  weight: number;
}

/** What a clause comes to in one part of the index. */
export interface ResolvedClause {
  negated: boolean;
  /** Documents in any of these are found. */
  lists: Scored[];
  /** Documents in these score higher, but are not found by them. */
  bonuses: Scored[];
  /** Documents for which any of these holds are found. */
  tests: ((doc: number) => boolean)[];
}

/** A part of the index: a segment, or what is pending. */
export interface Part {
  size: number;
  deleted: Uint8Array;
  lengths: ArrayLike<number>;
  averageLength: number;
}

/**
 * Finds the documents for which all clauses hold, and scores them. Each document's stage says how many clauses have
 * held so far; the first clause makes the list of candidates. Clauses come with the rarest first. The scores are added up in
 * that order in every part, so that equal documents have equal scores.
 */
export function findMatches(part: Part, clauses: readonly ResolvedClause[]): Matches {
  const run = new MatchRun(part);
  const wanted = clauses.filter(({ negated }) => !negated);
  const [first, ...rest] = wanted;
  if (first === undefined || first.tests.length > 0) run.startWithAll();
  else run.start(first.lists);
  const narrowing = first !== undefined && first.tests.length > 0 ? wanted : rest;
  for (const clause of narrowing) run.narrow(clause);
  for (const { bonuses } of wanted) for (const bonus of bonuses) run.addScores(bonus);
  for (const clause of clauses) if (clause.negated) run.exclude(clause);
  return run.finish();
}

class MatchRun {
  /** In order. */
  private candidates = new Int32Array(0);
  /** By candidate, like the scores. */
  private stages = new Uint8Array(0);
  private scores = new Float64Array(0);
  private stage = 1;
  private excluded = false;

  constructor(private readonly part: Part) {}

  startWithAll(): void {
    this.begin(Int32Array.from({ length: this.part.size }, (_, doc) => doc));
  }

  start(lists: readonly Scored[]): void {
    this.begin(union(lists.map(({ list }) => list.readAll().docs.subarray(0, list.length))));
    const [only] = lists;
    if (only && lists.length === 1 && this.candidates.length === only.list.length) this.scoreAll(only);
    else for (const scored of lists) this.addScores(scored);
  }

  narrow({ lists, tests }: ResolvedClause): void {
    const before = this.stage++;
    const { stages, stage } = this;
    for (const scored of lists) {
      eachCommon(this.candidates, scored.list, (candidate) => {
        if (stages[candidate] === before) stages[candidate] = stage;
      });
      this.addScores(scored);
    }
    for (const test of tests) this.move(before, stage, test);
  }

  exclude({ lists, tests }: ResolvedClause): void {
    this.excluded = true;
    for (const { list } of lists)
      eachCommon(this.candidates, list, (candidate) => (this.stages[candidate] = 0));
    for (const test of tests) this.move(this.stage, 0, test);
  }

  /** Adds to the scores of documents that are still in. */
  addScores({ list, weight }: Scored): void {
    if (weight === 0) return;
    const { candidates, stages, scores, stage } = this;
    const { lengths, averageLength } = this.part;
    eachCommon(candidates, list, (candidate, posting) => {
      if (stages[candidate] !== stage) return;
      const length = lengths[candidates[candidate] as number] as number;
      const score = bm25(weight, list.frequencies[posting] as number, length, averageLength);
      scores[candidate] = (scores[candidate] as number) + score;
    });
  }

  /** Scores a list that is all candidates: what the search for a common word comes to. */
  private scoreAll({ list, weight }: Scored): void {
    if (weight === 0) return;
    const { candidates, scores } = this;
    const { lengths, averageLength } = this.part;
    const { frequencies } = list;
    for (let candidate = 0; candidate < candidates.length; candidate++) {
      const length = lengths[candidates[candidate] as number] as number;
      scores[candidate] = bm25(weight, frequencies[candidate] as number, length, averageLength);
    }
  }

  finish(): Matches {
    const { candidates, stages, scores, stage } = this;
    if (stage === 1 && !this.excluded) return { docs: candidates, scores, length: candidates.length };
    let length = 0;
    for (let candidate = 0; candidate < candidates.length; candidate++) {
      if (stages[candidate] !== stage) continue;
      candidates[length] = candidates[candidate] as number;
      scores[length++] = scores[candidate] as number;
    }
    return { docs: candidates.subarray(0, length), scores: scores.subarray(0, length), length };
  }

  private begin(docs: Int32Array<ArrayBuffer>): void {
    const { deleted } = this.part;
    this.candidates = deleted.length === 0 ? docs : docs.filter((doc) => !hasBit(deleted, doc));
    this.stages = new Uint8Array(this.candidates.length).fill(1);
    this.scores = new Float64Array(this.candidates.length);
  }

  private move(from: number, to: number, test: (doc: number) => boolean): void {
    const { candidates, stages } = this;
    for (let candidate = 0; candidate < candidates.length; candidate++) {
      if (stages[candidate] === from && test(candidates[candidate] as number)) stages[candidate] = to;
    }
  }
}

/** The numbers that are in any of the lists, in order; a copy. */
function union(lists: readonly Int32Array[]): Int32Array<ArrayBuffer> {
  const [only] = lists;
  if (lists.length === 1 && only) return only.slice();
  return Int32Array.from(new Set(lists.flatMap((list) => Array.from(list)))).sort();
}

/** How much longer than the candidates a list must be to be searched instead of walked through. */
const SEARCHED_FROM = 8;

/** Calls with the places of each number that is both a candidate and in the list; both are in order. */
export function eachCommon(
  candidates: Int32Array,
  list: TermPostings,
  visit: (candidate: number, posting: number) => void,
): void {
  const { docs, length } = list;
  const searched = length > candidates.length * SEARCHED_FROM;
  if (!searched) list.readAll();
  let posting = 0;
  for (let candidate = 0; candidate < candidates.length; candidate++) {
    const wanted = candidates[candidate] as number;
    if (searched) posting = list.seek(wanted, posting);
    else while (posting < length && (docs[posting] as number) < wanted) posting++;
    if (posting === length) return;
    if (docs[posting] === wanted) visit(candidate, posting);
  }
}
