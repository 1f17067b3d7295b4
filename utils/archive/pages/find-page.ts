import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';
import { withoutKeys } from '../../url/key-parameters';
import { normaliseUrl } from '../../url/normalise-url';

/**
 * The page of an address, in the bin or not. It may have been archived with the keys of its address, or without them: the one that was
 * archived last is meant.
 */
export async function findPage(db: MenbeDatabase, url: string): Promise<PageRecord | undefined> {
  const [whole, open] = await db.pages.bulkGet([normaliseUrl(url), normaliseUrl(withoutKeys(url))]);
  return whole && open && open.lastArchivedAt > whole.lastArchivedAt ? open : (whole ?? open);
}
