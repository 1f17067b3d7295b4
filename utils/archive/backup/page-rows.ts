import Dexie from 'dexie';
import type { BackedUpPage } from '../../backup/backup-row';
import type { MenbeDatabase } from '../../db/database';
import { toExportHighlight } from '../../export/to-export-highlight';
import type { PageRecord } from '../../model/records';
import { readHighlights } from '../highlights/change-highlights';

/** Pages read at a time. */
const BATCH = 500;

/** Pages as they are backed up, the bin included, a batch at a time; `urls` is `null` for all. */
export async function* backedUpPages(
  db: MenbeDatabase,
  urls: ReadonlySet<string> | null,
): AsyncGenerator<BackedUpPage[]> {
  const highlighted = new Set((await db.highlights.orderBy('pageUrl').uniqueKeys()).map(String));
  for await (const pages of urls ? pagesOf(db, [...urls]) : allPages(db)) {
    const rows: BackedUpPage[] = [];
    for (const page of pages)
      rows.push(toRow(page, highlighted.has(page.url) ? await highlightsOf(db, page) : []));
    yield rows;
  }
}

async function* allPages(db: MenbeDatabase): AsyncGenerator<PageRecord[]> {
  let after: string | typeof Dexie.minKey = Dexie.minKey;
  for (;;) {
    const pages: PageRecord[] = await db.pages.where('url').above(after).limit(BATCH).toArray();
    const last = pages.at(-1);
    if (!last) return;
    yield pages;
    after = last.url;
  }
}

/** A page that was deleted for good since then is not there: the ledger says so. */
async function* pagesOf(db: MenbeDatabase, urls: readonly string[]): AsyncGenerator<PageRecord[]> {
  for (let start = 0; start < urls.length; start += BATCH) {
    const pages = await db.pages.bulkGet(urls.slice(start, start + BATCH));
    yield pages.filter((page) => page !== undefined);
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
