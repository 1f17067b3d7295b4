import Dexie, { type PromiseExtended, type Table } from 'dexie';
import { SCHEMA_VERSION } from '../model/archive-schema';
import type { AttachmentRecord, BlobRecord } from '../model/attachment';
import type { CaseRecord, CaseSourceRecord } from '../model/case';
import type { IndexStateRecord, PendingRecord, SegmentRecord } from '../model/index-records';
import type { HighlightRecord } from '../model/highlight';
import type { ImportChangeRecord, ImportRecord, LinkRecord } from '../model/link';
import type { ForeignEntryRecord, LedgerEntry, SigningKeyRecord } from '../model/ledger';
import type {
  ContentRecord,
  EvidenceStateRecord,
  MetaRecord,
  PageRecord,
  SnapshotRecord,
  WaczKeyRecord,
} from '../model/records';
import { MenbeError } from '../model/result';
import type { SavedSearchRecord } from '../model/saved-search';
import type { TimeTokenRecord } from '../model/time-token';
import type { WatchedTagRecord, WatchReadingRecord, WatchRecord } from '../model/watch';
import type { SyncGroupRecord, SyncQueueRecord } from './sync-records';
import { databaseName, FIRST_DATABASE } from '../platform/database-name';

/** The archive in IndexedDB. A new table or index is a new `version()`; a shipped one is never edited. */
export class MenbeDatabase extends Dexie {
  declare pages: Table<PageRecord, string>;
  declare snapshots: Table<SnapshotRecord, string>;
  declare contents: Table<ContentRecord, string>;
  declare meta: Table<MetaRecord, string>;
  declare highlights: Table<HighlightRecord, string>;
  declare indexSegments: Table<SegmentRecord, number>;
  /** Rows of bytes, keyed by segment, kind and number (utils/search/index/segment-layout). */
  declare indexBlocks: Table<Uint8Array<ArrayBuffer>, [number, number, number]>;
  declare indexPending: Table<PendingRecord, number>;
  declare indexState: Table<IndexStateRecord, 'index'>;
  declare timeTokens: Table<TimeTokenRecord, string>;
  declare attachments: Table<AttachmentRecord, [string, string, string]>;
  declare blobs: Table<BlobRecord, string>;
  declare ledger: Table<LedgerEntry, number>;
  declare signingKeys: Table<SigningKeyRecord, string>;
  declare evidenceState: Table<EvidenceStateRecord | WaczKeyRecord, string>;
  declare watches: Table<WatchRecord, string>;
  declare watchedTags: Table<WatchedTagRecord, string>;
  declare watchReadings: Table<WatchReadingRecord, string>;
  declare savedSearches: Table<SavedSearchRecord, string>;
  declare cases: Table<CaseRecord, string>;
  declare caseSources: Table<CaseSourceRecord, [string, string]>;
  declare links: Table<LinkRecord, string>;
  declare imports: Table<ImportRecord, string>;
  declare importChanges: Table<ImportChangeRecord, [string, string]>;
  declare foreignEntries: Table<ForeignEntryRecord, [string, number]>;
  declare syncGroups: Table<SyncGroupRecord, string>;
  declare syncQueue: Table<SyncQueueRecord, number>;

  /**
   * `strict` asks the browser to flush to disk before a transaction counts as complete, so that "Archived" survives
   * a crash right after it. https://developer.mozilla.org/docs/Web/API/IDBTransaction/durability
   */
  constructor(
    private readonly ownName?: string,
    chromeTransactionDurability: 'strict' | 'relaxed' = 'strict',
  ) {
    super(ownName ?? FIRST_DATABASE, { chromeTransactionDurability });
    declareSchema(this);
    this.on(
      'populate',
      (transaction) => void transaction.table('meta').add({ name: 'createdAt', value: Date.now() }),
    );
    // At every opening (`true`): another Menbe may raise the version meanwhile, which closes and reopens this one.
    this.on('ready', () => this.refuseNewerSchema(), true);
  }

  /**
   * Opens the database that the user goes on in (see the rescue page), unless it was made with a name. Dexie calls this too, when a
   * database is first used, and reads the name as it opens. Where the extension's storage cannot be read it is the first one: a rejection
   * here would leave all who wait for the database without an answer.
   */
  override open(): PromiseExtended<Dexie> {
    const chosen = this.ownName ?? databaseName().catch(() => FIRST_DATABASE);
    return Dexie.Promise.resolve(chosen).then((name) => {
      Object.assign(this, { name });
      return super.open();
    });
  }

  /** Dexie opens a database of a later version without complaint; rows that are written into an unknown schema could damage it. */
  private refuseNewerSchema(): void {
    // Dexie multiplies versions by ten: https://dexie.org/docs/Dexie/Dexie.version()
    const version = this.backendDB().version / 10;
    if (version > SCHEMA_VERSION)
      throw new MenbeError('database-newer', `schema ${version}, known ${SCHEMA_VERSION}`);
  }
}

/** Declares every version of the schema. */
function declareSchema(db: Dexie): void {
  db.version(1).stores({
    pages: 'url, [deleted+lastArchivedAt+url], deletedAt, tagsChangedAt, noteChangedAt',
    snapshots: 'id, [pageUrl+archivedAt]',
    contents: 'id',
    meta: 'name',
  });
  // The search index can be dropped: it is built from the tables above. The background indexes what was archived before,
  // and gives it the fields it is sorted by.
  db.version(2).stores({
    pages:
      'url, [deleted+lastArchivedAt+url], deletedAt, tagsChangedAt, noteChangedAt, *tags, [deleted+opens+url], [deleted+titleKey+url]',
    highlights: 'id, pageUrl, deletedAt',
    indexSegments: '++id',
    indexBlocks: '',
    indexPending: '++id',
    indexState: 'name',
  });
  // The background takes what was archived before into the ledger.
  db.version(3).stores({
    attachments: '[snapshotId+kind+name], state, sha256, [kind+size]',
    blobs: 'sha256',
    ledger: 'seq, subject.snapshotId',
    signingKeys: 'keyId',
    evidenceState: 'name',
    timeTokens: 'id, state, authority, size',
  });
  db.version(4).stores({
    watches: 'pageUrl, news',
    watchedTags: 'tag',
    watchReadings: 'pageUrl',
  });
  // The library moves the saved searches here from the extension's storage, which no upgrade of the database can wait for.
  db.version(5).stores({
    savedSearches: 'id',
    cases: 'id',
    caseSources: '[caseId+pageUrl], pageUrl',
  });
  db.version(6).stores({
    links: 'pageUrl, [waiting+listedAt+pageUrl]',
    imports: 'id',
    importChanges: '[importId+pageUrl]',
  });
  // Ledgers of other profiles, which came with their backups.
  db.version(7).stores({
    foreignEntries: '[chain+seq], entry.subject.snapshotId',
  });
  // What sync knows of each page, and what is to be sent.
  db.version(SCHEMA_VERSION).stores({
    syncGroups: 'group, stale, *wanted',
    syncQueue: '++id, segment',
  });
}

let instance: MenbeDatabase | undefined;

/** The one database of this context, opened on first use. */
export function getDatabase(): MenbeDatabase {
  instance ??= new MenbeDatabase();
  return instance;
}

/** Lets go of this context's database: the next use opens the one that is chosen by then, with nothing known of the former. */
export function leaveDatabase(): void {
  instance?.close();
  instance = undefined;
}
