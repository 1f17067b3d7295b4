import type { ComparedVersion } from './compared-version';
import type { Comparison } from './comparison';

/** What a comparing worker is sent: two versions. */
export interface ComparisonOrder {
  old: ComparedVersion;
  new: ComparedVersion;
}

/** What it answers: how far it is (0 to 1), as often as it likes, then what it found. */
export type ComparisonReply = { done: number } | { comparison: Comparison };
