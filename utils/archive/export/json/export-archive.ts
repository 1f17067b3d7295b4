import type { MenbeDatabase } from '../../../db/database';
import { addRows } from '../../../export/add-rows';
import { exportHead, nextList, toExportItem } from '../../../export/export-format';
import { TextWriter } from '../../../export/text-writer';
import { BlockHasher } from '../../../integrity/block-hash';
import type { LedgerHead } from '../../../integrity/ledger-entry';
import type { SnapshotRecord } from '../../../model/records';
import { MenbeError } from '../../../model/result';
import { archiveStats } from '../../pages/archive-stats';
import { type EvidenceParts, writeEvidence } from '../../evidence/write-evidence';
import { adoptInTurn } from '../../ledger/adopt-snapshots';
import { announceKey, readHead } from '../../ledger/record-entries';
import { tellOldBin } from '../../ledger/tell-old-bin';
import { arrangedScope, type ExportReport, type ExportRequest, type RowScope } from '../export-request';
import { LateSnapshots } from '../rows/late-snapshots';
import { readAhead } from '../rows/read-ahead';
import { hasContent, type Row, rowsOf } from '../rows/read-rows';
import { Arrangement } from './arrangement';
import { writeLinks } from './write-links';

/** Parameters of the JSON export. */
export interface JsonExportRequest extends ExportRequest {
  /** Further evidence: attachments and time tokens. */
  parts?: EvidenceParts;
  /** Called with the id of each snapshot that was written. */
  onItem?: (id: string) => void;
}

/**
 * Writes snapshots as one JSON document, ordered by id (time of archiving).
 *
 * 1. Snapshots without a ledger entry get one: otherwise they could not be verified.
 * 2. The items in batches, each read while the one before it is written. An export of all ends with the snapshots that were
 *    saved while it ran, because the ledger that follows lists them.
 * 3. The cases, saved searches and links that go along.
 * 4. The ledger (whole when all is exported) and a signed statement over the file.
 *
 * Throws `export-cancelled`, `search-incomplete`, and errors of the database and of `write`.
 */
export async function exportArchive(db: MenbeDatabase, request: JsonExportRequest): Promise<ExportReport> {
  const { scope, exportedAt, generator, signal, parts = {} } = request;
  await adopt(db, signal);
  if (scope.kind === 'all') await tellOldBin(db);
  const hasher = new BlockHasher();
  const writer = new TextWriter(async (chunk) => {
    await Promise.all([hasher.add(chunk), request.write(chunk)]);
  });
  await writer.add(exportHead(exportedAt, generator));
  const arranged = request.arranged ?? arrangedScope(scope);
  const arrangement = await Arrangement.read(db, arranged);
  const chosen = scope.kind === 'all' ? null : new Set<string>();
  const items = new ItemWriter(writer, {
    ...request,
    onItem: (snapshot) => {
      chosen?.add(snapshot.id);
      arrangement.note(snapshot);
      request.onItem?.(snapshot.id);
    },
  });
  const head = scope.kind === 'all' ? await writeAll(db, items) : await writeChosen(db, items, scope);
  await writeArrangement(writer, arrangement);
  const links = await writeLinks(db, writer, { ...request, isWithLinks: arranged === 'all' });
  const { count, damaged } = items;
  const facts = { exportedAt, items: count, chosen, parts, signal, head };
  const bytes = await writeEvidence(db, { writer, hasher }, facts);
  return { items: count, links, bytes, damaged };
}

async function adopt(db: MenbeDatabase, signal: AbortSignal): Promise<void> {
  await adoptInTurn(db, signal).catch((error: unknown) => {
    throw signal.aborted ? new MenbeError('export-cancelled') : error;
  });
}

type Head = NonNullable<LedgerHead>;

/** Writes every snapshot; returns the head of the ledger up to which the file is complete. */
async function writeAll(db: MenbeDatabase, items: ItemWriter): Promise<Head> {
  items.total = (await archiveStats(db)).snapshots;
  const late = await LateSnapshots.begin(db);
  await items.write(rowsOf(db, { kind: 'all' }), (ids) => late.note(ids));
  for (;;) {
    const head = await endOfLedger(db);
    const ids = await late.read(head.seq);
    if (ids.length === 0) return head;
    await items.write(rowsOf(db, { kind: 'snapshots', ids }));
  }
}

async function writeChosen(db: MenbeDatabase, items: ItemWriter, scope: RowScope): Promise<Head> {
  await items.write(rowsOf(db, scope));
  // The head is read after the items, so that every item has its entry.
  return endOfLedger(db);
}

/** The head of the ledger after the signing key of this file was announced in it. */
async function endOfLedger(db: MenbeDatabase): Promise<Head> {
  await announceKey(db);
  const head = await readHead(db);
  if (!head) throw new MenbeError('export-failed', 'The ledger is empty.');
  return head;
}

async function writeArrangement(writer: TextWriter, arrangement: Arrangement): Promise<void> {
  await writer.add(nextList('cases'));
  await addRows(writer, [arrangement.cases()]);
  await writer.add(nextList('savedSearches'));
  await addRows(writer, [arrangement.savedSearches()]);
}

/** Parameters of writing items. */
interface ItemRequest extends Pick<ExportRequest, 'onProgress' | 'signal'> {
  /** Called with each snapshot that was written. */
  onItem: (snapshot: SnapshotRecord) => void;
}

/** Writes items one after another. */
class ItemWriter {
  count = 0;
  /** Total number of items, where it is known. */
  total: number | null = null;
  /** Ids of snapshots whose content is lost. */
  readonly damaged: string[] = [];

  constructor(
    private readonly writer: TextWriter,
    private readonly request: ItemRequest,
  ) {}

  /** @param onBatch called with the ids of each batch after it was read and before the next one is */
  async write(
    source: AsyncGenerator<Row[]>,
    onBatch: (ids: readonly string[]) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const { signal, onProgress } = this.request;
    for await (const rows of readAhead(source)) {
      if (signal.aborted) throw new MenbeError('export-cancelled');
      await onBatch(rows.map(({ snapshot }) => snapshot.id));
      for (const row of rows) await this.writeRow(row);
      onProgress({ items: this.count, total: this.total });
    }
  }

  private async writeRow(row: Row): Promise<void> {
    const { id } = row.snapshot;
    if (!hasContent(row)) {
      this.damaged.push(id);
      return;
    }
    const { snapshot, content, page, highlights } = row;
    await this.writer.add(`${this.count > 0 ? ',' : ''}\n`);
    await this.writer.add(JSON.stringify(toExportItem(snapshot, content, page, highlights)));
    this.count++;
    this.request.onItem(snapshot);
  }
}
