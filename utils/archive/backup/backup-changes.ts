import Dexie from 'dexie';
import type { MenbeDatabase } from '../../db/database';
import type { AttachmentKey } from '../../model/attachment';
import type { LedgerEntry } from '../../model/ledger';

/** What an increment brings, by key. A full backup brings all there is, which is `null`. */
export interface BackupChanges {
  snapshots: readonly string[];
  pages: ReadonlySet<string>;
  attachments: readonly AttachmentKey[];
  /** Whether an import has brought links since; then all links go along, else only those whose page is in the ledger. */
  withAllLinks: boolean;
}

/** Clocks may be set back, and a row may be stamped before it is stored: so much is looked at twice. */
const OVERLAP_MILLISECONDS = 3_600_000;

/**
 * What came or changed since a backup, found by indexes and the ledger alone, so that its cost is that of the changes and not of the archive
 * (docs/adr/0014). It does not see: how often pages were opened, links that were changed one by one, undone imports. The next full backup has
 * them.
 */
export async function changesSince(
  db: MenbeDatabase,
  { createdAt, ledger }: { createdAt: string; ledger: Pick<LedgerEntry, 'seq'> | null },
  head: { seq: number } | null,
): Promise<BackupChanges> {
  const since = new Date(Date.parse(createdAt) - OVERLAP_MILLISECONDS).toISOString();
  const entries = await entriesBetween(db, ledger?.seq ?? 0, head?.seq ?? 0);
  const imports = await db.imports.filter(({ importedAt }) => importedAt > since).count();
  return {
    snapshots: entries.flatMap(broughtIn),
    pages: new Set([...entries.flatMap(pageOf), ...(await changedPages(db, since))]),
    attachments: entries.flatMap(attachedIn),
    withAllLinks: imports > 0,
  };
}

async function entriesBetween(db: MenbeDatabase, after: number, upTo: number): Promise<LedgerEntry[]> {
  return db.ledger.where('seq').between(after, upTo, false, true).toArray();
}

function broughtIn({ kind, subject }: LedgerEntry): string[] {
  return kind === 'capture' || kind === 'import' || kind === 'adopted' ? [subject.snapshotId] : [];
}

function pageOf({ subject }: LedgerEntry): string[] {
  return 'pageUrl' in subject ? [subject.pageUrl] : [];
}

function attachedIn({ kind, subject }: LedgerEntry): AttachmentKey[] {
  return kind === 'attachment' ? [[subject.snapshotId, subject.kind, subject.name]] : [];
}

async function changedPages(db: MenbeDatabase, since: string): Promise<string[]> {
  const edited = ['tagsChangedAt', 'noteChangedAt', 'deletedAt'].map((index) =>
    db.pages.where(index).above(since).primaryKeys(),
  );
  const archived = [0, 1].map((deleted) =>
    db.pages
      .where('[deleted+lastArchivedAt+url]')
      .between([deleted, since], [deleted, Dexie.maxKey])
      .primaryKeys(),
  );
  // Highlights have no index by time. There are few, and they are small.
  const highlights = await db.highlights.filter(({ changedAt }) => changedAt > since).toArray();
  const found = await Promise.all([...edited, ...archived]);
  return [...found.flat(), ...highlights.map(({ pageUrl }) => pageUrl)];
}
