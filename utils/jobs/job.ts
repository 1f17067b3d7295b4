import type { JobName } from '../model/trouble';

/** Triggers of a job besides its due time: changes of tables or settings, and the network being back. */
export interface Follows {
  /** Names of tables; `'any'` for all of them. */
  tables?: readonly string[] | 'any';
  /** Keys of `storage.local` that begin with one of these. */
  settings?: readonly string[];
  online?: boolean;
}

/** The cause of a run. */
interface Run {
  /** The user asked for it: do all waiting work now, not only what is due. */
  asked: boolean;
}

/**
 * Work that the background does by itself. The browser may stop the background at any moment, so a job keeps all its state in
 * rows: `run` resumes interrupted work, and `nextAt` computes the next due time from rows alone.
 */
export interface Job {
  name: JobName;
  /** Name of the Web Lock of its runs. Pages that do the same work take the same lock. */
  lock: string;
  follows: Follows;
  /** Called after a change that it follows, before `nextAt`. Must be fast, because it may be called often. */
  onChange?: () => Promise<void>;
  /** Does the due work. After a rejection it is retried with backoff. */
  run: (run: Run) => Promise<void>;
  /** The next due time, in the past if it is due now; `null` when only a change can make it due. */
  nextAt: (now: Date) => Promise<Date | null>;
}
