import type { MenbeDatabase } from '../../../db/database';
import { indexArchive, needsIndexing } from './index-archive';

/** Web Lock of indexing. Its holder is the background, or a page that cannot wait for the background. */
export const INDEX_LOCK = 'menbe-index';

/**
 * Runs `indexArchive` under `INDEX_LOCK`, if there is work. Rejects as `indexArchive` does.
 * @param options `ifFree`: returns at once when another context holds the lock
 */
export async function indexInTurn(
  db: MenbeDatabase,
  { ifFree, signal }: { ifFree: boolean; signal?: AbortSignal | undefined },
): Promise<void> {
  // `navigator.locks.request` rejects a request with both options.
  const options = ifFree ? { ifAvailable: true } : { signal };
  await navigator.locks.request(INDEX_LOCK, options, async (lock) => {
    if (lock && (await needsIndexing(db))) await indexArchive(db, signal);
  });
}
