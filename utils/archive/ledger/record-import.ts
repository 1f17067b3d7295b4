import type { Table } from 'dexie';
import type { MenbeDatabase } from '../../db/database';
import type { ExportItem } from '../../model/export-item';
import type { LedgerDraft } from '../../model/ledger';
import type { SnapshotRecord } from '../../model/records';
import { normaliseUrl } from '../../url/normalise-url';
import { recordChange } from './record-entries';
import { snapshotSubject, type SnapshotSubject } from './snapshot-subject';

/** A valid item of a file, and the snapshot it would become. */
export interface Candidate {
  /** Which item of the file it is. */
  index: number;
  item: ExportItem;
  snapshot: SnapshotRecord;
}

/**
 * Merges a batch in one transaction and tells the ledger, in one batch of entries, which snapshots came in and which pages
 * came back from the bin.
 * @param from id of the key the file says it was sealed with
 */
export async function mergeAndRecord(
  db: MenbeDatabase,
  tables: readonly Table[],
  batch: readonly Candidate[],
  merge: () => Promise<void>,
  from: string | null,
): Promise<void> {
  const subjects = await Promise.all(batch.map(({ snapshot, item }) => snapshotSubject(snapshot, item)));
  await recordChange(db, {
    tables,
    plan: () => planDrafts(db, subjects, from),
    drafts: (drafts) => drafts,
    write: merge,
  });
}

/** What merging will do, item after item, as `ImportRun.merge` does it. */
async function planDrafts(
  db: MenbeDatabase,
  subjects: readonly SnapshotSubject[],
  from: string | null,
): Promise<LedgerDraft[]> {
  const drafts: LedgerDraft[] = [];
  const present = await db.snapshots.bulkGet(subjects.map(({ snapshotId }) => snapshotId));
  const known = new Map(present.flatMap((snapshot) => (snapshot ? [[snapshot.id, snapshot]] : [])));
  const pages = await db.pages.bulkGet([...new Set([...known.values()].map(({ pageUrl }) => pageUrl))]);
  const binned = new Set(pages.flatMap((page) => (page?.deleted === 1 ? [page.url] : [])));
  const added = new Set<string>();
  for (const subject of subjects) {
    const here = known.get(subject.snapshotId);
    const pageUrl = here?.pageUrl ?? subject.pageUrl;
    if (!here && !added.has(subject.snapshotId)) {
      added.add(subject.snapshotId);
      drafts.push({ kind: 'import', subject: { ...subject, from } });
    } else if (here?.sha256 === subject.contentSha256 && binned.has(pageUrl)) {
      drafts.push({ kind: 'restored', subject: { pageUrl } });
    }
    // A page with a new snapshot, or one that is told to be back, is out of the bin.
    if (!here || here.sha256 === subject.contentSha256) binned.delete(pageUrl);
  }
  return drafts;
}

/** The snapshot an item was made from. */
export function toSnapshot(item: ExportItem): SnapshotRecord {
  const { leadImageUrl, leadImageAlt, declaredSourceName, declaredSourceUrl, ...rest } = item;
  const {
    text,
    html,
    tags,
    tagsChangedAt,
    note,
    noteChangedAt,
    opens,
    lastOpenedAt,
    highlights,
    details,
    ...metadata
  } = rest;
  return {
    ...metadata,
    pageUrl: normaliseUrl(item.url),
    details: details ?? undefined,
    leadImage: leadImageUrl === null ? null : { url: leadImageUrl, alt: leadImageAlt },
  };
}
