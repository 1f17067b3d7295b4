import type { MenbeDatabase } from '../../db/database';
import { snapshotsOfPage } from '../../db/snapshots-of-page';
import type { PageRecord, SnapshotRecord } from '../../model/records';
import type { PlannedClause } from '../../search/query/plan-query';
import { clausesNotIn } from '../../search/snippet';

/** The text of a page that shows why it was found. */
export interface FoundText {
  text: string;
  /** The older version or the selection whose text it is; `null` for the snapshot that the page shows. */
  from: Pick<SnapshotRecord, 'id' | 'archivedAt' | 'kind'> | null;
}

/**
 * Reads where a search found a page: the text of the snapshot it shows or, where that lacks a word of the search, the latest other
 * snapshot that has one of those, headline first.
 */
export async function readFoundText(
  db: MenbeDatabase,
  page: PageRecord,
  clauses: readonly PlannedClause[],
): Promise<FoundText> {
  const shown = { text: await textOf(db, page.newestSnapshotId), from: null };
  if (page.snapshotCount === 1) return shown;
  const lacking = clausesNotIn([shown.text, ...describing(page)], clauses);
  if (lacking.length === 0) return shown;
  for (const snapshot of await snapshotsOfPage(db, page.url).reverse().toArray()) {
    if (snapshot.id === page.newestSnapshotId) continue;
    const text = `${snapshot.title ?? ''}\n${await textOf(db, snapshot.id)}`;
    if (clausesNotIn([text], lacking).length < lacking.length) return { text, from: snapshot };
  }
  return shown;
}

async function textOf(db: MenbeDatabase, snapshotId: string): Promise<string> {
  return (await db.contents.get(snapshotId))?.text ?? '';
}

/** What is found of a page beside its text. */
function describing({ title, byline, siteName, tags, note }: PageRecord): string[] {
  return [title ?? '', byline ?? '', siteName ?? '', note ?? '', ...tags];
}
