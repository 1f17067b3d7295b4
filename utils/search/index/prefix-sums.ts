import { LONGEST_PREFIX_TERM, PREFIX_MARK } from '../term-marks';

/** Called with a prefix term, and the summed counts and boosts of all terms with this prefix. */
export type OnPrefix = (term: string, count: number, boost: number) => void;

/** Sums a document's sorted terms by their first unit and first two units. */
export class PrefixSums {
  private readonly sums: PrefixSum[];

  constructor(onPrefix: OnPrefix) {
    this.sums = Array.from({ length: LONGEST_PREFIX_TERM }, (_, index) => new PrefixSum(index + 1, onPrefix));
  }

  /** Adds a term. */
  add(term: string, count: number, boost: number): void {
    for (const sum of this.sums) if (sum.length <= term.length) sum.add(term, count, boost);
  }

  /** Emits the sums of the last prefixes. */
  finish(): void {
    for (const sum of this.sums) sum.close();
  }
}

/** The sum over the terms with the same first `length` units. */
class PrefixSum {
  private prefix = '';
  private count = 0;
  private boost = 0;

  constructor(
    readonly length: number,
    private readonly onPrefix: OnPrefix,
  ) {}

  add(term: string, count: number, boost: number): void {
    if (this.prefix === '' || !term.startsWith(this.prefix)) {
      this.close();
      this.prefix = term.slice(0, this.length);
    }
    this.count += count;
    this.boost += boost;
  }

  close(): void {
    if (this.prefix === '') return;
    this.onPrefix(PREFIX_MARK + this.prefix, this.count, this.boost);
    this.count = 0;
    this.boost = 0;
  }
}
