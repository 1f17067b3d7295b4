import { deletePages, restorePages } from '../../utils/archive/pages/delete-pages';
import { getDatabase } from '../../utils/db/database';
import { toFailure } from '../../utils/model/to-failure';
import type { Failure } from '../../utils/model/result';

/** Pages moved in one transaction: a save that comes meanwhile waits for no more. */
const AT_A_TIME = 250;

/** The result of changing many pages: the first `done` were seen to. */
export interface ChangeReport {
  done: number;
  /** URLs of those that were really moved: others were already where they should be. */
  moved: string[];
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
  const moved: string[] = [];
  try {
    while (done < urls.length && !signal.aborted) {
      const slice = urls.slice(done, done + AT_A_TIME);
      const move =
        direction === 'remove'
          ? deletePages(getDatabase(), slice, new Date())
          : restorePages(getDatabase(), slice);
      moved.push(...(await move));
      done += slice.length;
      onProgress(done);
    }
    return { done, moved, failure: null };
  } catch (error) {
    return { done, moved, failure: toFailure(error) };
  }
}
