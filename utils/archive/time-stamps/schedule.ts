import type { TimeKind, TimeProblem, TimeTokenRecord } from '../../model/time-token';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Debounce: new entries are collected this long before a root is sent. */
const GATHERING = MINUTE;

/**
 * Least interval between two roots to the same service. Authorities answer in a second; a calendar's time is that of a Bitcoin
 * block and not exact to the hour, so more frequent roots gain nothing.
 */
const INTERVALS: Record<TimeKind, number> = { rfc3161: 5 * MINUTE, opentimestamps: HOUR };

/** Exponential backoff after failures: the first delay, doubled each time, and the longest. */
const FIRST_RETRY = MINUTE;
const LONGEST_RETRY = 6 * HOUR;
const OFFLINE_RETRY = 5 * MINUTE;

/** Calendars send to Bitcoin every few hours. Questions back off: the longer a promise is pending, the longer the interval. */
const FIRST_UPGRADE = HOUR;
const LONGEST_UPGRADE = 24 * HOUR;

/** Permanent failures: a retry with the same root gives the same result. */
const LASTING: readonly TimeProblem[] = ['refused', 'too-large', 'not-valid'];

/** Whether a failure is permanent for this root. */
export function isLasting(problem: TimeProblem): boolean {
  return LASTING.includes(problem);
}

/** When to retry after `attempts` failures in a row. Without host permission only the user can help. */
export function retryAt(now: Date, problem: TimeProblem, attempts: number): string {
  if (problem === 'not-allowed') return later(now, LONGEST_RETRY);
  const wait = problem === 'offline' ? OFFLINE_RETRY : FIRST_RETRY * 2 ** Math.max(0, attempts - 1);
  return later(now, Math.min(wait, LONGEST_RETRY));
}

/** When to send the next upgrade request, after so many of them. */
export function upgradeAt(now: Date, questions: number): string {
  return later(now, Math.min(FIRST_UPGRADE * 1.5 ** questions, LONGEST_UPGRADE));
}

/** When a service may get the next root: after the debounce, and not within the interval after its last one. */
export function nextRootAt(now: Date, kind: TimeKind, last: TimeTokenRecord | undefined): string {
  const gathered = later(now, GATHERING);
  const due = last ? later(new Date(last.requestedAt), INTERVALS[kind]) : gathered;
  return due > gathered ? due : gathered;
}

function later(from: Date, milliseconds: number): string {
  return new Date(from.getTime() + milliseconds).toISOString();
}
