import type { ComparedVersion } from '../diff/compared-version';
import type { Checkpoint } from '../diff/deadline';
import { isSameVersion } from '../diff/is-same-version';
import type { WatchResult } from '../model/watch';
import { keptShare } from './kept-share';

/** With less of the archived text than this, a page is another: a teaser, a login, a notice that it was withdrawn. */
const LEAST_KEPT = 0.5;

/** Where tab and fetching never agreed, what is fetched may lack what scripts add; with less than this it is no version. */
const LEAST_KEPT_APART = 0.9;

/** What a fetched page is held against. */
export interface Known {
  archived: ComparedVersion;
  /** What was fetched before and not stored, of the same archived version. */
  reading: ComparedVersion | null;
  /** Fetched and archived pages were the same once, so that a difference is a change. */
  isComparable: boolean;
}

/** What a fetched page is, beside what is known of it. */
export interface Judgement {
  kind:
    | Extract<WatchResult, 'unchanged' | 'changed' | 'differs' | 'altered' | 'shorter' | 'unreadable'>
    | 'as-before';
  /** Share of the archived words that were fetched: 0 to 1. */
  kept: number;
}

/**
 * Says whether a fetched page is another version. The same page may read otherwise in a tab, where its scripts run and the
 * reader is logged in; so what is fetched for the first time and differs says nothing, and is what later ones are held against.
 * @param checkpoint ends comparing when it takes too long; then the page counts as another version
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
