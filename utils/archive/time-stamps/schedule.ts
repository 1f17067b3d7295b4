import type { TimeKind, TimeProblem, TimeTokenRecord } from '../../model/time-token';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long entries are gathered before they are sent. */
const GATHERING = MINUTE;

/**
 * Between two roots to the same service. Authorities answer in a second and do it for nothing; a calendar's time is Bitcoin's,
 * which is not known to the hour.
 */
const INTERVALS: Record<TimeKind, number> = { rfc3161: 5 * MINUTE, opentimestamps: HOUR };

/** Waits after a failure, doubled each time. */
const FIRST_RETRY = MINUTE;
const LONGEST_RETRY = 6 * HOUR;
const OFFLINE_RETRY = 5 * MINUTE;

/** Calendars send to Bitcoin every few hours. Questions back off: the longer a promise is pending, the longer the interval. */
const FIRST_UPGRADE = HOUR;
const LONGEST_UPGRADE = 24 * HOUR;

/** Failures that come again however often it is tried. */
const LASTING: readonly TimeProblem[] = ['refused', 'too-large', 'not-valid'];

/** Whether trying again with the same root is of no use. */
export function isLasting(problem: TimeProblem): boolean {
  return LASTING.includes(problem);
}

/** When to try again after so many failures in a row. Without a permission only the user can help. */
export function retryAt(now: Date, problem: TimeProblem, attempts: number): string {
  if (problem === 'not-allowed') return later(now, LONGEST_RETRY);
  const wait = problem === 'offline' ? OFFLINE_RETRY : FIRST_RETRY * 2 ** Math.max(0, attempts - 1);
  return later(now, Math.min(wait, LONGEST_RETRY));
}

/** When to ask a calendar whether Bitcoin has it, after so many questions. */
export function upgradeAt(now: Date, questions: number): string {
  return later(now, Math.min(FIRST_UPGRADE * 1.5 ** questions, LONGEST_UPGRADE));
}

/** When a service may be sent the next root: soon, but for one that had one a short while ago. */
export function nextRootAt(now: Date, kind: TimeKind, last: TimeTokenRecord | undefined): string {
  const gathered = later(now, GATHERING);
  const due = last ? later(new Date(last.requestedAt), INTERVALS[kind]) : gathered;
  return due > gathered ? due : gathered;
}

function later(from: Date, milliseconds: number): string {
  return new Date(from.getTime() + milliseconds).toISOString();
}
