import { type EvidenceProblem, type EvidenceProblemCode, MOST_PROBLEMS } from '../model/evidence';

/** Where something is wrong. */
export type Place = Partial<Pick<EvidenceProblem, 'seq' | 'snapshotId' | 'line' | 'detail'>>;

/** Collects what is wrong: the first problems in full, and how many there are in all. */
export class ProblemList {
  readonly first: EvidenceProblem[] = [];
  count = 0;

  add(
    code: EvidenceProblemCode,
    { seq = null, snapshotId = null, line = null, detail = null }: Place = {},
  ): void {
    this.count++;
    if (this.first.length < MOST_PROBLEMS) this.first.push({ code, seq, snapshotId, line, detail });
  }
}
