import type { MenbeDatabase } from '../../../db/database';
import { indexArchive, needsIndexing } from './index-archive';

/** Indexing belongs to one context at a time: the background, or a page that does not want to wait for it. */
const LOCK = 'menbe-index';

/**
 * Does what there is to do for the search index, once no other context does it.
 * @param options `ifFree`: does nothing while another context is at it
 * Rejects as `indexArchive` does.
 */
export async function indexInTurn(
  db: MenbeDatabase,
  { ifFree, signal }: { ifFree: boolean; signal?: AbortSignal | undefined },
): Promise<void> {
  // A request cannot have both.
  const options = ifFree ? { ifAvailable: true } : { signal };
  await navigator.locks.request(LOCK, options, async (lock) => {
    if (lock && (await needsIndexing(db))) await indexArchive(db, signal);
  });
}
