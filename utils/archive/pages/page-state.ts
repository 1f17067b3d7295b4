import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';
import { findPage } from './find-page';

/** The archived page of an address; `null` when there is none outside the bin. */
export async function pageState(db: MenbeDatabase, url: string): Promise<PageRecord | null> {
  const page = await findPage(db, url);
  return page && page.deleted === 0 ? page : null;
}
