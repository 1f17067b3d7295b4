import type { ComparedVersion } from './compared-version';
import type { Comparison } from './comparison';

/** What a comparing worker is sent: two versions. */
export interface ComparisonOrder {
  old: ComparedVersion;
  new: ComparedVersion;
}

/** What it answers: any number of times how much is done (0 to 1), then the comparison. */
export type ComparisonReply = { done: number } | { comparison: Comparison };
