import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';
import { normaliseUrl } from '../../url/normalise-url';

/** The archived page of an address, which is normalised first; `null` when there is none outside the bin. */
export async function pageState(db: MenbeDatabase, url: string): Promise<PageRecord | null> {
  const page = await db.pages.get(normaliseUrl(url));
  return page && page.deleted === 0 ? page : null;
}
