import type { BackedUpAttachment, BackupLists, BackupRow } from '../../backup/backup-row';
import type { MenbeDatabase } from '../../db/database';
import type { AttachmentRecord } from '../../model/attachment';
import type { ExportCase } from '../../model/export-arrangement';
import { withRows } from '../cases/case-sources';
import { toExportImport, toExportLink } from '../export/json/write-links';
import { allImports, allLinks } from '../links/all-links';
import { listSearches } from '../saved-searches/saved-searches';
import { exportTimeTokens } from '../time-stamps/export-time-tokens';
import type { BackupChanges } from './backup-changes';
import { backedUpPages } from './page-rows';

/** Rows read at a time. */
const BATCH = 500;

/** What the rows of a backup are read from. */
export interface StateSource {
  /** `null` for a full backup. */
  changes: BackupChanges | null;
  settings: BackupLists['settings'][];
  /** Entries of the ledger: those after `after` up to `upTo`. */
  after: number;
  upTo: number;
}

/** All rows of a backup but its items, a batch at a time. Of a list that follows another, rows may name those before. */
export async function* stateRows(db: MenbeDatabase, source: StateSource): AsyncGenerator<BackupRow[]> {
  const { changes } = source;
  yield* listed('pages', backedUpPages(db, changes && changes.pages));
  yield* listed('attachments', backedUpAttachments(db, changes));
  yield* listed('cases', once(await backedUpCases(db)));
  const searches = await listSearches(db);
  yield* listed(
    'savedSearches',
    once(searches.map(({ name, filter, savedAt, seenUntil }) => ({ name, filter, savedAt, seenUntil }))),
  );
  yield* linkRows(db, changes);
  yield* listed('watches', once(await backedUpWatches(db)));
  yield* listed('settings', once(source.settings));
  yield* listed('entries', entries(db, source));
  const keys = await db.signingKeys.toArray();
  yield* listed('keys', once(keys.map(({ keyId, algorithm, spki }) => ({ keyId, algorithm, spki }))));
  yield* listed('times', once(await exportTimeTokens(db)));
}

async function* once<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  yield rows;
}

async function* listed<K extends keyof BackupLists>(
  list: K,
  batches: AsyncGenerator<readonly BackupLists[K][]>,
): AsyncGenerator<BackupRow[]> {
  for await (const rows of batches) yield rows.map((row) => ({ list, row }) as BackupRow);
}

/** The attachments of a backup as rows of the database, a batch at a time. */
export async function* attachmentRecords(
  db: MenbeDatabase,
  changes: BackupChanges | null,
): AsyncGenerator<AttachmentRecord[]> {
  const keys = changes
    ? changes.attachments
    : await db.attachments.where('state').equals('done').primaryKeys();
  for (let start = 0; start < keys.length; start += BATCH) {
    const rows = await db.attachments.bulkGet(keys.slice(start, start + BATCH));
    yield rows.filter((row): row is AttachmentRecord => row?.state === 'done');
  }
}

async function* backedUpAttachments(
  db: MenbeDatabase,
  changes: BackupChanges | null,
): AsyncGenerator<BackedUpAttachment[]> {
  for await (const rows of attachmentRecords(db, changes)) yield rows.map(toBackedUp);
}

function toBackedUp(row: AttachmentRecord): BackedUpAttachment {
  const { snapshotId, name, kind, mediaType, size, sha256, capturedAt, url, missing } = row;
  return {
    snapshotId,
    name,
    kind,
    mediaType,
    size,
    sha256,
    capturedAt,
    url,
    missing,
    from: row.from ?? null,
    cutAt: row.cutAt ?? null,
    styleMedia: row.styleMedia ?? null,
  };
}

/** With sources in the bin: a restored one is in its case again. */
async function backedUpCases(db: MenbeDatabase): Promise<ExportCase[]> {
  const cases: ExportCase[] = [];
  for (const record of await db.cases.toCollection().sortBy('createdAt')) {
    const { rows } = await withRows(db, record);
    const pages = await db.pages.bulkGet(rows.map(({ pageUrl }) => pageUrl));
    const { id, name, note, noteChangedAt, createdAt } = record;
    const sources = rows.flatMap(({ addedAt }, index) => {
      const page = pages[index];
      return page ? [{ url: page.visitedUrl, addedAt }] : [];
    });
    cases.push({ id, name, note, noteChangedAt, createdAt, sources });
  }
  return cases;
}

async function* linkRows(db: MenbeDatabase, changes: BackupChanges | null): AsyncGenerator<BackupRow[]> {
  yield* listed('linkImports', once((await allImports(db)).map(toExportImport)));
  if (changes === null || changes.withAllLinks) {
    for await (const links of allLinks(db)) yield* listed('links', once(links.map(toExportLink)));
    return;
  }
  const links = await db.links.bulkGet([...changes.pages]);
  yield* listed('links', once(links.flatMap((link) => (link ? [toExportLink(link)] : []))));
}

async function backedUpWatches(db: MenbeDatabase): Promise<BackupLists['watches'][]> {
  const pages = await db.watches.toArray();
  const tags = await db.watchedTags.toArray();
  return [
    ...pages.map(({ pageUrl, own, tags: of, interval, held }) => ({
      pageUrl,
      tag: null,
      row: { own, tags: of, interval, held },
    })),
    ...tags.map(({ tag, interval, paused }) => ({ pageUrl: null, tag, row: { interval, paused } })),
  ];
}

async function* entries(
  db: MenbeDatabase,
  { after, upTo }: StateSource,
): AsyncGenerator<BackupLists['entries'][]> {
  for (let from = after; from < upTo; from += BATCH)
    yield await db.ledger
      .where('seq')
      .between(from, Math.min(upTo, from + BATCH), false, true)
      .toArray();
}
