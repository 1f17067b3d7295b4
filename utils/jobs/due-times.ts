import type { JobName } from '../model/trouble';

/** When each job is next due, in milliseconds since 1970. A job that is not named waits for a change. */
export type DueTimes = Readonly<Partial<Record<JobName, number>>>;

/**
 * A job's new time beside the others'. A time that was set and is still to come stays if it is sooner: a job whose next time
 * is counted from now would otherwise be put off by every change.
 */
export function withDue(due: DueTimes, job: JobName, at: number | null, now: number): DueTimes {
  const { [job]: before, ...others } = due;
  if (at === null) return others;
  const isSooner = before !== undefined && before > now && before < at;
  return { ...others, [job]: isSooner ? before : at };
}

/** The jobs that are due at `now`, and when the next of the others is, `null` if none waits for a time. */
export function splitDue(due: DueTimes, now: number): { ready: JobName[]; next: number | null } {
  const times = Object.entries(due) as [JobName, number][];
  const ready = times.filter(([, at]) => at <= now).map(([job]) => job);
  const later = times.filter(([, at]) => at > now).map(([, at]) => at);
  return { ready, next: later.length === 0 ? null : Math.min(...later) };
}

const FIRST_RETRY = 60_000;
const LONGEST_RETRY = 60 * 60_000;

/** Milliseconds to wait after so many failures in a row: a minute, doubled each time, an hour at most. */
export function retryDelay(failures: number): number {
  return Math.min(FIRST_RETRY * 2 ** Math.max(0, failures - 1), LONGEST_RETRY);
}
