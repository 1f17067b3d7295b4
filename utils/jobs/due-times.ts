import type { JobName } from '../model/trouble';

/** Due time of each job, in milliseconds since 1970. A job without one waits for a change. */
export type DueTimes = Readonly<Partial<Record<JobName, number>>>;

/**
 * Sets the due time of a job. An earlier due time in the future is kept: otherwise every change would postpone a job whose next
 * time is relative to now.
 */
export function withDue(due: DueTimes, job: JobName, at: number | null, now: number): DueTimes {
  const { [job]: before, ...others } = due;
  if (at === null) return others;
  const isSooner = before !== undefined && before > now && before < at;
  return { ...others, [job]: isSooner ? before : at };
}

/** The jobs that are due at `now`, and the earliest due time of the others, `null` when there is none. */
export function splitDue(due: DueTimes, now: number): { ready: JobName[]; next: number | null } {
  const times = Object.entries(due) as [JobName, number][];
  const ready = times.filter(([, at]) => at <= now).map(([job]) => job);
  const later = times.filter(([, at]) => at > now).map(([, at]) => at);
  return { ready, next: later.length === 0 ? null : Math.min(...later) };
}

const FIRST_RETRY = 60_000;
const LONGEST_RETRY = 60 * 60_000;

/** Exponential backoff in milliseconds after failures in a row: a minute, doubled each time, at most an hour. */
export function retryDelay(failures: number): number {
  return Math.min(FIRST_RETRY * 2 ** Math.max(0, failures - 1), LONGEST_RETRY);
}
