import { hasBit } from '../index/bitmap';
import { bm25 } from './bm25';
import { eachCommon } from './each-common';
import type { Matches, Part, ResolvedClause, Scored } from './matches';

/**
 * Finds the documents that satisfy all clauses, and scores them. The first clause yields the candidates; a candidate's stage is the
 * number of clauses satisfied so far. Clauses are sorted rarest first, in the same order in all parts, so that equal documents get
 * bit-identical scores.
 */
export function findMatches(part: Part, clauses: readonly ResolvedClause[]): Matches {
  const run = new MatchRun(part);
  const wanted = clauses.filter(({ negated }) => !negated);
  const [first, ...rest] = wanted;
  if (first === undefined || first.tests.length > 0) {
    run.startWithAll();
    for (const clause of wanted) run.narrow(clause);
  } else {
    run.start(first.lists);
    for (const clause of rest) run.narrow(clause);
  }
  for (const { bonuses } of wanted) for (const bonus of bonuses) run.addScores(bonus);
  for (const clause of clauses) if (clause.negated) run.exclude(clause);
  return run.finish();
}

/** The stage of candidates that a negated clause excludes. */
const EXCLUDED = 0;

class MatchRun {
  /** Documents, in order. */
  private candidates = new Int32Array(0);
  /** By candidate, like the scores. */
  private stages = new Uint8Array(0);
  private scores = new Float64Array(0);
  private stage = 1;
  private excludes = false;

  constructor(private readonly part: Part) {}

  startWithAll(): void {
    const all = new Int32Array(this.part.size);
    for (let doc = 0; doc < all.length; doc++) all[doc] = doc;
    this.begin(all);
  }

  start(lists: readonly Scored[]): void {
    this.begin(union(lists.map(({ list }) => list.readAll().docs.subarray(0, list.length))));
    const [only] = lists;
    if (only && lists.length === 1 && this.candidates.length === only.list.length) this.scoreAll(only);
    else for (const scored of lists) this.addScores(scored);
  }

  narrow({ lists, tests }: ResolvedClause): void {
    const before = this.stage;
    const after = before + 1;
    this.stage = after;
    const { stages } = this;
    for (const scored of lists) {
      eachCommon(this.candidates, scored.list, (candidate) => {
        if (stages[candidate] === before) stages[candidate] = after;
      });
      this.addScores(scored);
    }
    for (const test of tests) this.move(before, after, test);
  }

  exclude({ lists, tests }: ResolvedClause): void {
    this.excludes = true;
    for (const { list } of lists) {
      eachCommon(this.candidates, list, (candidate) => {
        this.stages[candidate] = EXCLUDED;
      });
    }
    for (const test of tests) this.move(this.stage, EXCLUDED, test);
  }

  /** Adds to the scores of the remaining candidates. */
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

  /** Fast path: scores a list that is identical to the candidates, as in a search for a single word. */
  private scoreAll({ list: { frequencies }, weight }: Scored): void {
    if (weight === 0) return;
    const { candidates, scores } = this;
    const { lengths, averageLength } = this.part;
    for (let candidate = 0; candidate < candidates.length; candidate++) {
      const length = lengths[candidates[candidate] as number] as number;
      scores[candidate] = bm25(weight, frequencies[candidate] as number, length, averageLength);
    }
  }

  /** The candidates that satisfied all clauses. */
  finish(): Matches {
    const { candidates, stages, scores, stage } = this;
    if (stage === 1 && !this.excludes) return { docs: candidates, scores, length: candidates.length };
    let length = 0;
    for (let candidate = 0; candidate < candidates.length; candidate++) {
      if (stages[candidate] !== stage) continue;
      candidates[length] = candidates[candidate] as number;
      scores[length] = scores[candidate] as number;
      length++;
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

/** The sorted union of the lists, as a copy. */
function union(lists: readonly Int32Array[]): Int32Array<ArrayBuffer> {
  const [only] = lists;
  if (lists.length === 1 && only) return only.slice();
  return Int32Array.from(new Set(lists.flatMap((list) => Array.from(list)))).sort();
}
