import type { MenbeDatabase } from '../../../db/database';
import { exportHead, toExportItem } from '../../../export/export-format';
import { TextWriter } from '../../../export/text-writer';
import { BlockHasher } from '../../../integrity/block-hash';
import { MenbeError } from '../../../model/result';
import { archiveStats } from '../../pages/archive-stats';
import { type EvidenceParts, writeEvidence } from '../../evidence/write-evidence';
import { adoptInTurn } from '../../ledger/adopt-snapshots';
import type { ExportReport, ExportRequest } from '../export-request';
import type { RowScope } from '../rows/chosen-ids';
import { hasContent, rowsOf } from '../rows/read-rows';

/** What the JSON export is told beside what every export is. */
export interface JsonExportRequest extends Omit<ExportRequest, 'scope'> {
  scope: RowScope;
  /** What else of the archive is evidence. */
  parts?: EvidenceParts;
  /** Told the id of each snapshot that was written. */
  onItem?: (id: string) => void;
}

/**
 * Writes snapshots as one JSON document, ordered by id (time of archiving).
 *
 * 1. What is not in the ledger yet is taken into it: otherwise it could not be verified.
 * 2. The items, a batch at a time; the next batch is read while one is written.
 * 3. The ledger, whole when all is exported, and a signed statement over the file.
 *
 * Throws `export-cancelled`, `search-incomplete`, what the database throws, or what `write` throws.
 */
export async function exportArchive(db: MenbeDatabase, request: JsonExportRequest): Promise<ExportReport> {
  const { scope, exportedAt, generator, signal, parts = {} } = request;
  await adopt(db, signal);
  const hasher = new BlockHasher();
  const writer = new TextWriter(async (chunk) => {
    await Promise.all([hasher.add(chunk), request.write(chunk)]);
  });
  await writer.add(exportHead(exportedAt, generator));
  const chosen = scope.kind === 'all' ? null : new Set<string>();
  const { items, damaged } = await writeItems(db, writer, {
    ...request,
    onItem: (id) => {
      chosen?.add(id);
      request.onItem?.(id);
    },
  });
  const bytes = await writeEvidence(db, { writer, hasher }, { exportedAt, items, chosen, parts, signal });
  return { items, bytes, damaged };
}

async function adopt(db: MenbeDatabase, signal: AbortSignal): Promise<void> {
  await adoptInTurn(db, signal).catch((error: unknown) => {
    throw signal.aborted ? new MenbeError('export-cancelled') : error;
  });
}

async function writeItems(
  db: MenbeDatabase,
  writer: TextWriter,
  { scope, onProgress, onItem, signal }: JsonExportRequest,
): Promise<Pick<ExportReport, 'items' | 'damaged'>> {
  const total = scope.kind === 'all' ? (await archiveStats(db)).snapshots : null;
  const damaged: string[] = [];
  let items = 0;
  for await (const rows of readAhead(rowsOf(db, scope))) {
    if (signal.aborted) throw new MenbeError('export-cancelled');
    for (const row of rows) {
      const { id } = row.snapshot;
      if (!hasContent(row)) {
        damaged.push(id);
        continue;
      }
      await writer.add(`${items > 0 ? ',' : ''}\n`);
      await writer.add(JSON.stringify(toExportItem(row.snapshot, row.content, row.page, row.highlights)));
      items++;
      onItem?.(id);
    }
    onProgress({ items, total });
  }
  return { items, damaged };
}

/** Starts reading the next batch before the current one is handed out. */
async function* readAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next();
  for (;;) {
    const { value, done } = await next;
    if (done) return;
    next = source.next();
    // A failure while the current batch is being written is thrown at the next turn, not lost or unhandled.
    next.catch(() => undefined);
    yield value;
  }
}
