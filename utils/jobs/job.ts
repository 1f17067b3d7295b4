import type { JobName } from '../model/trouble';

/** What wakes a job besides its time: changes of tables, of its settings, and the network coming back. */
export interface Follows {
  /** Names of tables; `'any'` for all of them. */
  tables?: readonly string[] | 'any';
  /** Keys of `storage.local` that begin with one of these. */
  settings?: readonly string[];
  online?: boolean;
}

/** How a run was started. */
interface Run {
  /** The user asked for it: what waits for a later time is done now. */
  asked: boolean;
}

/**
 * Work that the background does by itself. The browser stops the background at any moment, so a job keeps all its state in
 * rows: `run` goes on where the last one was stopped, and `nextAt` says from the rows alone when there is something to do.
 */
export interface Job {
  name: JobName;
  /** Name of the Web Lock it runs under. Pages that do the same work take the same lock. */
  lock: string;
  follows: Follows;
  /** Done after a change of what it follows, before `nextAt` is asked. Quick: it may come often. */
  onChange?: () => Promise<void>;
  /** Does what is due. Rejects when it could not; it is tried again later. */
  run: (run: Run) => Promise<void>;
  /** When there is next something to do, in the past if it is due; `null` when only a change can make it so. */
  nextAt: (now: Date) => Promise<Date | null>;
}
