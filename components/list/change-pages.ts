import { deletePages, restorePages } from '../../utils/archive/delete-pages';
import { getDatabase } from '../../utils/db/database';
import { toFailure } from '../../utils/db/database-error';
import type { Failure } from '../../utils/model/result';

/** Puts pages, by URL, into the bin or takes them out of it; `null` when that is done, else why not. */
export async function changePages(
  urls: readonly string[],
  direction: 'remove' | 'restore',
): Promise<Failure | null> {
  try {
    if (direction === 'remove') await deletePages(getDatabase(), urls, new Date());
    else await restorePages(getDatabase(), urls);
    return null;
  } catch (error) {
    return toFailure(error);
  }
}
