import { deletePages, restorePages } from '../../utils/archive/pages/delete-pages';
import { getDatabase } from '../../utils/db/database';
import { toFailure } from '../../utils/model/to-failure';
import type { Failure } from '../../utils/model/result';

/** Pages moved in one transaction: a save that comes meanwhile waits for no more. */
const AT_A_TIME = 250;

/** The result of changing many pages: the first `done` were changed. */
export interface ChangeReport {
  done: number;
  /** Why it ended before all were; also `null` when it was stopped. */
  failure: Failure | null;
}

/** Puts pages, by URL, into the bin or takes them out of it. Between any two slices it can be stopped. */
export async function changePages(
  urls: readonly string[],
  direction: 'remove' | 'restore',
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<ChangeReport> {
  let done = 0;
  try {
    while (done < urls.length && !signal.aborted) {
      const slice = urls.slice(done, done + AT_A_TIME);
      if (direction === 'remove') await deletePages(getDatabase(), slice, new Date());
      else await restorePages(getDatabase(), slice);
      done += slice.length;
      onProgress(done);
    }
    return { done, failure: null };
  } catch (error) {
    return { done, failure: toFailure(error) };
  }
}
