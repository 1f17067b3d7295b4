import type { MenbeDatabase } from '../../../db/database';
import { indexArchive, needsIndexing } from './index-archive';

/** Web Lock of indexing, which belongs to one context at a time: the background, or a page that does not want to wait for it. */
export const INDEX_LOCK = 'menbe-index';

/**
 * Runs `indexArchive` once no other context does, if there is work. Rejects as `indexArchive` does.
 * @param options `ifFree`: does nothing while another context indexes
 */
export async function indexInTurn(
  db: MenbeDatabase,
  { ifFree, signal }: { ifFree: boolean; signal?: AbortSignal | undefined },
): Promise<void> {
  // The API refuses a request that has both.
  const options = ifFree ? { ifAvailable: true } : { signal };
  await navigator.locks.request(INDEX_LOCK, options, async (lock) => {
    if (lock && (await needsIndexing(db))) await indexArchive(db, signal);
  });
}
