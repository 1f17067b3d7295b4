import type { BackedUpPage, BackupLists } from '../../backup/backup-row';
import type { FoundSet } from '../../backup/read-folder';
import {
  type RestoredSetting,
  type RestoredWatch,
  validateEntry,
  validatePage,
  validateSetting,
  validateWatch,
} from '../../backup/validate-rows';
import type { SignatureCheck } from '../../integrity/check-signatures';
import type { Checked } from '../../import/reasons';
import { validateCase, validateSavedSearch } from '../../import/validate-arrangement';
import type { ExportCase, ExportSavedSearch } from '../../model/export-arrangement';
import type { LedgerEntry } from '../../model/ledger';
import { normaliseUrl } from '../../url/normalise-url';
import { type ForeignChain, ForeignChainCheck } from './foreign-chain';
import { type FoundRow, rowsOf } from './set-rows';

/** A row that cannot be restored, and why. */
type RefuseRow = (row: FoundRow, checked: Checked<unknown>) => void;

/** Lists that each backup has as a whole: those of the newest one count. */
const WHOLE_LISTS = ['cases', 'savedSearches', 'watches', 'settings'] as const;
type WholeList = (typeof WHOLE_LISTS)[number];

/** Most rows of each list that are taken, as the interface reads all of them at once. */
const MOST_ROWS = 20_000;

/** What a user arranged, as the newest backup that can be read has it. */
interface RestoredState {
  cases: ExportCase[];
  savedSearches: ExportSavedSearch[];
  watches: RestoredWatch[];
  settings: RestoredSetting[];
}

/** What must be known of a page of a set. */
interface IndexedPage {
  /** Which of the set's pages rows counts. */
  at: number;
  isBinned: boolean;
  /** When it was archived first and last, where its row says nothing else: no tags, note, highlights, openings. */
  plain: { first: number; last: number } | null;
}

/** What must be known of a set before its sources are read. Holds a few short values for each page that the user has touched. */
export interface SetIndex {
  /** By the page's key. */
  pages: ReadonlyMap<string, IndexedPage>;
  /** Snapshots that were deleted for good. */
  deleted: ReadonlySet<string>;
  /** Attachments that were removed, by `fileKey`. */
  removedFiles: ReadonlySet<string>;
  state: RestoredState;
  ledger: ForeignChain;
  /** Lines of the parts with rows other than sources that cannot be read. */
  damagedLines: number;
}

/** Names an attachment with its bytes. */
export function fileKey({
  snapshotId,
  name,
  sha256,
}: {
  snapshotId: unknown;
  name: unknown;
  sha256: unknown;
}) {
  return `${String(snapshotId)} ${String(name)} ${String(sha256)}`;
}

/** Parameters of indexing a set. */
export interface IndexRequest {
  now: Date;
  checkCancelled: () => void;
  refuse: RefuseRow;
  areSigned?: SignatureCheck;
}

/** Reads all of a set but its sources and files. */
export async function indexSet({ chain, parts }: FoundSet, request: IndexRequest): Promise<SetIndex> {
  const indexer = new Indexer(request);
  for await (const { rows, damaged } of rowsOf(parts, 'state')) {
    request.checkCancelled();
    indexer.damagedLines += damaged;
    await indexer.take(rows);
  }
  const unreadable = new Set(
    parts.flatMap(({ kind, state, seq }) =>
      kind === 'state' && state !== 'whole' && state !== 'misplaced' ? [seq] : [],
    ),
  );
  const readable = chain.backups.map(({ seq }) => seq).filter((seq) => !unreadable.has(seq));
  return indexer.finish(readable.at(-1) ?? 0, chain.backups.at(-1)?.ledger?.seq ?? 0);
}

type Taken = { [K in WholeList]: Map<number, unknown[]> };

class Indexer {
  damagedLines = 0;
  private readonly pages = new Map<string, IndexedPage>();
  private readonly deleted = new Set<string>();
  private readonly removedFiles = new Set<string>();
  private readonly whole: Taken = {
    cases: new Map(),
    savedSearches: new Map(),
    watches: new Map(),
    settings: new Map(),
  };
  private readonly ledger: ForeignChainCheck;
  private pageRows = 0;

  constructor(private readonly request: IndexRequest) {
    this.ledger = new ForeignChainCheck(request.areSigned);
  }

  async take(rows: readonly FoundRow[]): Promise<void> {
    const entries: LedgerEntry[] = [];
    for (const row of rows) {
      if (row.list === 'pages') this.takePage(row);
      else if (row.list === 'entries') entries.push(...this.takeEntry(row));
      else if (isWholeList(row.list)) this.takeWhole(row.list, row);
    }
    for (const entry of entries) this.note(entry);
    await this.ledger.take(entries);
  }

  async finish(readableSeq: number, end: number): Promise<SetIndex> {
    const { pages, deleted, removedFiles, damagedLines } = this;
    const state = {
      cases: this.newest<ExportCase>('cases', readableSeq, ({ id }) => id),
      savedSearches: this.newest<ExportSavedSearch>('savedSearches', readableSeq, ({ filter }) => filter),
      watches: this.newest<RestoredWatch>('watches', readableSeq, (row) =>
        'tag' in row ? `tag ${row.tag}` : row.pageUrl,
      ),
      settings: this.newest<RestoredSetting>('settings', readableSeq, ({ name }) => name),
    };
    return { pages, deleted, removedFiles, state, ledger: await this.ledger.finish(end), damagedLines };
  }

  private takePage(row: FoundRow): void {
    const at = this.pageRows++;
    const checked = validatePage(row.json, this.request.now);
    if (!checked.valid) return this.request.refuse(row, checked);
    const { url, deletedAt } = checked.item;
    this.pages.set(normaliseUrl(url), { at, isBinned: deletedAt !== null, plain: plainOf(checked.item) });
  }

  private takeEntry(row: FoundRow): LedgerEntry[] {
    const checked = validateEntry(row.json);
    if (checked.valid) return [checked.item];
    this.request.refuse(row, checked);
    return [];
  }

  /** Notes what the ledger says is gone. */
  private note({ kind, subject }: LedgerEntry): void {
    const told = subject as Readonly<Record<string, unknown>>;
    if (kind === 'deletion' && Array.isArray(told.snapshotIds))
      for (const id of told.snapshotIds) this.deleted.add(String(id));
    const key = fileKey(told as Parameters<typeof fileKey>[0]);
    if (kind === 'attachment-removed') this.removedFiles.add(key);
    if (kind === 'attachment') this.removedFiles.delete(key);
    if (kind === 'import' || kind === 'capture') this.deleted.delete(String(told.snapshotId));
  }

  private takeWhole(list: WholeList, row: FoundRow): void {
    const checked = validated(list, row.json, this.request.now);
    if (!checked.valid) return this.request.refuse(row, checked);
    const { seq } = row.part;
    const taken = this.whole[list].get(seq) ?? [];
    this.whole[list].set(seq, taken);
    if (checked.item !== null && taken.length < MOST_ROWS) taken.push(checked.item);
  }

  /** The rows of the newest backup that can be read as a whole, and of damaged ones after it. */
  private newest<T>(list: WholeList, readableSeq: number, keyOf: (row: T) => string): T[] {
    const rows = new Map<string, T>();
    for (const [seq, taken] of this.whole[list])
      if (seq >= readableSeq) for (const row of taken as T[]) rows.set(keyOf(row), row);
    return [...rows.values()];
  }
}

function plainOf(page: BackedUpPage): IndexedPage['plain'] {
  const { tagsChangedAt, noteChangedAt, lastOpenedAt, note } = page;
  const isTouched = [tagsChangedAt, noteChangedAt, lastOpenedAt, note].some((value) => value !== null);
  if (isTouched || page.tags.length + page.highlights.length + page.opens > 0) return null;
  return { first: Date.parse(page.firstArchivedAt), last: Date.parse(page.lastArchivedAt) };
}

function isWholeList(list: keyof BackupLists): list is WholeList {
  return (WHOLE_LISTS as readonly string[]).includes(list);
}

function validated(list: WholeList, json: string, now: Date): Checked<unknown> {
  switch (list) {
    case 'cases':
      return validateCase(json, now);
    case 'savedSearches':
      return validateSavedSearch(json, now);
    case 'watches':
      return validateWatch(json);
    case 'settings':
      return validateSetting(json);
  }
}
