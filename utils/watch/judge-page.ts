import type { ComparedVersion } from '../diff/compared-version';
import type { Checkpoint } from '../diff/deadline';
import { isSameVersion } from '../diff/is-same-version';
import type { WatchResult } from '../model/watch';
import { keptShare } from './kept-share';

/** Least share of the archived text. With less, the page is something else: a teaser, a login, a notice of withdrawal. */
const LEAST_KEPT = 0.5;

/** The same while tab and fetched page have never agreed: the latter may lack text that scripts add, and is then no version. */
const LEAST_KEPT_APART = 0.9;

/** What a fetched page is compared with. */
export interface Known {
  archived: ComparedVersion;
  /** The last reading (fetched, not stored) beside the same archived version. */
  reading: ComparedVersion | null;
  /** Fetched and archived page were equal once, so that a difference means a change. */
  isComparable: boolean;
}

/** The verdict on a fetched page. */
export interface Judgement {
  kind:
    | Extract<WatchResult, 'unchanged' | 'changed' | 'differs' | 'altered' | 'shorter' | 'unreadable'>
    | 'as-before';
  /** Share of the archived words that were fetched: 0 to 1. */
  kept: number;
}

/**
 * Decides whether a fetched page is a new version. The page in a tab may differ from the fetched one, because scripts run there
 * and the user may be logged in. So the first difference proves nothing and becomes the baseline (`reading`) of later checks.
 * @param checkpoint throws at the deadline of comparing; then the page counts as a new version
 */
export function judgePage(
  { archived, reading, isComparable }: Known,
  fetched: ComparedVersion,
  checkpoint?: Checkpoint,
): Judgement {
  if (isSameVersion(archived, fetched, checkpoint)) return { kind: 'unchanged', kept: 1 };
  const kept = keptShare(archived.text, fetched.text);
  if (reading && isSameVersion(reading, fetched, checkpoint)) return { kind: 'as-before', kept };
  const isKnown = isComparable || reading !== null;
  if (kept < LEAST_KEPT) return { kind: isKnown ? 'shorter' : 'unreadable', kept };
  if (!isKnown) return { kind: 'differs', kept };
  return { kind: isComparable || kept >= LEAST_KEPT_APART ? 'changed' : 'altered', kept };
}
