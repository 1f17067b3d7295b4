import type { BackedUpPage } from '../../backup/backup-row';
import type { MenbeDatabase } from '../../db/database';
import { toExportHighlight } from '../../export/to-export-highlight';
import type { PageRecord } from '../../model/records';
import { readHighlights } from '../highlights/change-highlights';
import { allPages, pagesByUrl } from '../pages/page-batches';

/**
 * Pages as they are backed up, the bin included, a batch at a time; `urls` is `null` for all. One that was deleted for good since then is
 * not there: the ledger says so.
 */
export async function* backedUpPages(
  db: MenbeDatabase,
  urls: ReadonlySet<string> | null,
): AsyncGenerator<BackedUpPage[]> {
  const highlighted = new Set((await db.highlights.orderBy('pageUrl').uniqueKeys()).map(String));
  for await (const pages of urls ? pagesByUrl(db, [...urls]) : allPages(db)) {
    const rows: BackedUpPage[] = [];
    for (const page of pages)
      rows.push(toRow(page, highlighted.has(page.url) ? await highlightsOf(db, page) : []));
    yield rows;
  }
}

function toRow(page: PageRecord, highlights: BackedUpPage['highlights']): BackedUpPage {
  const { url, tags, tagsChangedAt, note, noteChangedAt, firstArchivedAt, lastArchivedAt, deletedAt } = page;
  return {
    url,
    tags,
    tagsChangedAt,
    note,
    noteChangedAt,
    firstArchivedAt,
    lastArchivedAt,
    deletedAt,
    opens: page.opens ?? 0,
    lastOpenedAt: page.lastOpenedAt ?? null,
    highlights,
  };
}

async function highlightsOf(db: MenbeDatabase, page: PageRecord): Promise<BackedUpPage['highlights']> {
  const highlights = await readHighlights(db, page.url);
  const snapshots = await db.snapshots.bulkGet(highlights.map(({ snapshotId }) => snapshotId));
  return highlights.map((highlight, index) => ({
    snapshotId: highlight.snapshotId,
    highlight: toExportHighlight(highlight, snapshots[index]?.url ?? page.visitedUrl),
  }));
}
