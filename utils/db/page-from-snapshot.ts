import type { PageRecord, SnapshotRecord } from '../model/records';
import { titleKey } from './title-key';

/** What the archive has of a page. */
export interface KnownPage {
  page: PageRecord | undefined;
  /** The snapshot that `page` shows; missing where the database has lost it. */
  newest: SnapshotRecord | undefined;
}

/** The page row once a snapshot is added; a new row where the page or its newest snapshot is not known. */
export function pageAfter({ page, newest }: KnownPage, added: SnapshotRecord): PageRecord {
  return page && newest ? pageWithSnapshot(page, newest, added) : newPage(added);
}

/** The row of a page that has its first snapshot. */
export function newPage(snapshot: SnapshotRecord): PageRecord {
  return {
    url: snapshot.pageUrl,
    ...shownFrom(snapshot),
    snapshotCount: 1,
    firstArchivedAt: snapshot.archivedAt,
    lastArchivedAt: snapshot.archivedAt,
    tags: [],
    tagsChangedAt: null,
    note: null,
    noteChangedAt: null,
    opens: 0,
    lastOpenedAt: null,
    deleted: 0,
    deletedAt: null,
  };
}

/**
 * The page row with one more snapshot. It shows whichever was archived later.
 * @param newest the snapshot that the row has shown so far
 */
function pageWithSnapshot(page: PageRecord, newest: SnapshotRecord, added: SnapshotRecord): PageRecord {
  const shown = isLater(added, newest) ? added : newest;
  return {
    ...page,
    ...shownFrom(shown),
    snapshotCount: page.snapshotCount + 1,
    firstArchivedAt: earlier(page.firstArchivedAt, added.archivedAt),
    lastArchivedAt: later(page.lastArchivedAt, added.archivedAt),
    deleted: 0,
    deletedAt: null,
  };
}

function shownFrom(snapshot: SnapshotRecord) {
  const { title, byline, siteName, lang, dir, excerpt, publishedTime, kind, wordCount } = snapshot;
  return {
    visitedUrl: snapshot.url,
    title,
    titleKey: titleKey({ title, visitedUrl: snapshot.url }),
    byline,
    siteName,
    lang,
    dir,
    excerpt,
    publishedTime,
    kind,
    wordCount,
    newestSnapshotId: snapshot.id,
  };
}

/** Timestamps are ISO 8601 UTC of one length, so they compare as text. */
function isLater(a: SnapshotRecord, b: SnapshotRecord): boolean {
  return a.archivedAt === b.archivedAt ? a.id > b.id : a.archivedAt > b.archivedAt;
}

/** The later of two timestamps. */
export function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
