import type { ArticleKind } from '../model/article';
import type { PageRecord, SnapshotRecord } from '../model/records';
import { countVersions } from '../model/count-versions';
import { titleKey } from './title-key';

/** What the archive has of a page. */
export interface KnownPage {
  page: PageRecord | undefined;
  /** The snapshot that `page` shows (see `isShownBefore`); missing where the database has lost it. */
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
    versionCount: 1,
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
 * The page row with one more snapshot.
 * @param newest the snapshot that the row has shown so far
 */
function pageWithSnapshot(page: PageRecord, newest: SnapshotRecord, added: SnapshotRecord): PageRecord {
  const shown = isShownBefore(added, newest) ? added : newest;
  const isVersion = added.kind === newest.kind && added.kind !== 'selection';
  // Of a fuller kind the added one is the first.
  const before = shown === newest || isVersion ? countVersions(page) : 0;
  return {
    ...page,
    ...shownFrom(shown),
    snapshotCount: page.snapshotCount + 1,
    versionCount: isVersion ? before + 1 : Math.max(1, before),
    firstArchivedAt: earlier(page.firstArchivedAt, added.archivedAt),
    lastArchivedAt: later(page.lastArchivedAt, added.archivedAt),
    deleted: 0,
    deletedAt: null,
  };
}

/** The fields of a page's row that are those of the snapshot it shows. */
export function shownFrom(snapshot: SnapshotRecord) {
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

/** How much of its page a snapshot holds: an article is all that its page is about, the text of a page a part of it at least. */
const FULLNESS: Readonly<Record<ArticleKind, number>> = { article: 2, page: 1, selection: 0 };

/**
 * Whether a page shows one snapshot of it rather than another: the fuller one, of equally full ones the later. So an article is
 * hidden neither by a selection of it nor by what the site shows once it is gone.
 */
export function isShownBefore(a: SnapshotRecord, b: SnapshotRecord): boolean {
  const fuller = FULLNESS[a.kind] - FULLNESS[b.kind];
  return fuller === 0 ? isLater(a, b) : fuller > 0;
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
