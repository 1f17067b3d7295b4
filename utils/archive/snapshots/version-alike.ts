import type { MenbeDatabase } from '../../db/database';
import type { ArticleKind } from '../../model/article';
import { lookUp } from '../capture/known-capture';
import { type FullSnapshot, readFull } from './read-comparison';

/** The newest version of a page of the same kind as what was read of it; `null` where it has none to compare with. */
export async function versionAlike(
  db: MenbeDatabase,
  pageUrl: string,
  kind: ArticleKind,
): Promise<FullSnapshot | null> {
  const { alike } = await lookUp(db, { pageUrl, kind });
  return alike ? readFull(db, alike.id) : null;
}

/** The version that a page shows; `null` where it has but selections. */
export async function shownVersion(db: MenbeDatabase, pageUrl: string): Promise<FullSnapshot | null> {
  const page = await db.pages.get(pageUrl);
  const shown = page ? await readFull(db, page.newestSnapshotId) : null;
  return shown?.kind === 'selection' ? null : shown;
}
