import type { MenbeDatabase } from '../../db/database';
import { isShownBefore, shownFrom } from '../../db/page-from-snapshot';
import { snapshotsOfPage } from '../../db/snapshots-of-page';
import { countVersions } from '../../model/count-versions';
import type { PageRecord, SnapshotRecord } from '../../model/records';
import { Pacer } from '../../scheduling/pacer';
import { TermCollector } from '../../search/index/term-collector';
import type { PlannedClause } from '../../search/query/plan-query';
import type { Matches } from '../../search/rank/matches';
import type { Stretch } from '../index/read/count-later';
import type { IndexPart } from '../index/read/index-part';
import { loadDocuments } from '../index/read/load-documents';
import { memoryPart } from '../index/read/memory-part';
import { lookupsOf } from '../index/read/query-lookups';
import { runQuery } from '../index/read/run-query';

/** Pages whose versions are in memory together. */
const PAGES_AT_ONCE = 32;

/** Limits, so that an alert is told in a moment whatever was archived again: pages that are looked into, and new versions of each. */
const MOST_PAGES = 500;
const MOST_VERSIONS = 20;

/** What to look into, and in which stretch of time. */
interface NewVersions {
  parts: readonly IndexPart[];
  matches: readonly Matches[];
  clauses: readonly PlannedClause[];
  stretch: Stretch;
}

/** A page that matches only since one of its later versions. */
interface NewVersion {
  pageUrl: string;
  /** When the last version that matches was archived, in milliseconds since 1970. */
  at: number;
}

/**
 * Finds the matches that are known from before a stretch of time and got a version in it that matches, where the one that was shown
 * before did not: a watched page that names somebody later is new to who waits for the name. The index holds the words of all
 * versions of a page together, so each is searched by itself.
 */
export async function findNewVersions(
  db: MenbeDatabase,
  { parts, matches, clauses, stretch }: NewVersions,
  signal?: AbortSignal,
): Promise<NewVersion[]> {
  const found: NewVersion[] = [];
  const urls = await seenSince(parts, matches, stretch.after);
  for (let from = 0; from < urls.length; from += PAGES_AT_ONCE) {
    signal?.throwIfAborted();
    const pages = await db.pages.bulkGet(urls.slice(from, from + PAGES_AT_ONCE));
    const grown = await Promise.all(pages.map((page) => page && versionsIn(db, page, stretch)));
    const added = grown.flatMap((each) => each ?? []);
    found.push(...(await newlyMatching(db, added, clauses)));
  }
  return found;
}

/** Keys of the matches that were first archived before a moment and seen after it, at most `MOST_PAGES`. */
async function seenSince(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  after: number,
): Promise<string[]> {
  const urls: string[] = [];
  for (const [index, part] of parts.entries()) {
    const { docs, length } = matches[index] ?? { docs: [], length: 0 };
    if (length === 0 || urls.length >= MOST_PAGES) continue;
    const [first, seen] = await Promise.all([part.numbers('archivedAt'), part.numbers('seenAt')]);
    const again = Array.from(docs.slice(0, length)).filter(
      (doc) => (first[doc] as number) <= after && (seen[doc] as number) > after,
    );
    if (again.length > 0) urls.push(...(await part.urls(again.slice(0, MOST_PAGES - urls.length))));
  }
  return urls;
}

/** A page with what it showed before a stretch of time, and the versions that came in it. */
interface Grown {
  page: PageRecord;
  before: SnapshotRecord;
  added: SnapshotRecord[];
}

/** `null` for a page that got no version, or of which nothing is left from before. */
async function versionsIn(
  db: MenbeDatabase,
  page: PageRecord,
  { after, until }: Stretch,
): Promise<Grown | null> {
  const snapshots = await snapshotsOfPage(db, page.url).toArray();
  const timeOf = ({ archivedAt }: SnapshotRecord) => Date.parse(archivedAt);
  const [before] = snapshots
    .filter((each) => timeOf(each) <= after)
    .sort((a, b) => (isShownBefore(a, b) ? -1 : 1));
  const added = snapshots.filter((each) => timeOf(each) > after && timeOf(each) <= until);
  return before && added.length > 0 ? { page, before, added: added.slice(-MOST_VERSIONS) } : null;
}

/** The pages that did not match before. */
async function newlyMatching(
  db: MenbeDatabase,
  grown: readonly Grown[],
  clauses: readonly PlannedClause[],
): Promise<NewVersion[]> {
  const rows = grown.flatMap(({ page, before, added }) =>
    [before, ...added].map((snapshot) => ({ page, snapshot })),
  );
  const found = await snapshotsMatching(db, rows, clauses);
  return grown.flatMap(({ page, before, added }) => {
    const last = added.findLast(({ id }) => found.has(id));
    return last && !found.has(before.id) ? [{ pageUrl: page.url, at: Date.parse(last.archivedAt) }] : [];
  });
}

/** Ids of the snapshots that match by themselves, each with what the page has of tags, note and the like. */
async function snapshotsMatching(
  db: MenbeDatabase,
  rows: readonly { page: PageRecord; snapshot: SnapshotRecord }[],
  clauses: readonly PlannedClause[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const alone = rows.map(({ page, snapshot }) => withSnapshotAlone(page, snapshot));
  const documents = await loadDocuments(db, alone, new Map(), new Pacer());
  const collector = new TermCollector();
  for (const { terms } of documents) collector.add(terms);
  const part = memoryPart({ documents, collector, replaced: new Set(), waiting: 0 });
  const [matches] = await runQuery([part], [part.find(lookupsOf(clauses), [])], clauses);
  const docs = matches?.docs.slice(0, matches.length) ?? [];
  return new Set(Array.from(docs, (doc) => rows[doc]?.snapshot.id ?? ''));
}

/** The row of a page as if it had one snapshot only, to be searched by that one's words. */
function withSnapshotAlone(page: PageRecord, snapshot: SnapshotRecord): PageRecord {
  return {
    ...page,
    ...shownFrom(snapshot),
    snapshotCount: 1,
    versionCount: countVersions(page),
    deleted: 0,
  };
}
