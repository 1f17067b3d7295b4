import type { MenbeDatabase } from '../../../db/database';
import { toExportItem } from '../../../export/export-format';
import type { ExportItem } from '../../../model/export-item';
import { MenbeError } from '../../../model/result';
import { archiveStats } from '../../pages/archive-stats';
import type { ExportReport, ExportRequest, RowScope } from '../export-request';
import { chosenIds } from './chosen-ids';
import { readAhead } from './read-ahead';
import { hasContent, type Row, rowsOf } from './read-rows';

/**
 * Gives the export item of every snapshot of a scope to `take`, in the order of archiving, each when the one before is taken, and
 * tells the progress. Holds two batches of rows in memory, however many there are. Throws `export-cancelled`,
 * `search-incomplete`, and errors of the database and of `take`.
 * @returns what a report needs
 */
export async function eachItem(
  db: MenbeDatabase,
  { scope, signal, onProgress }: Pick<ExportRequest, 'scope' | 'signal' | 'onProgress'>,
  take: (item: ExportItem) => Promise<void>,
): Promise<Pick<ExportReport, 'items' | 'damaged'>> {
  const { rows, total } = await countedRows(db, scope);
  const damaged: string[] = [];
  let items = 0;
  for await (const batch of readAhead(rows)) {
    if (signal.aborted) throw new MenbeError('export-cancelled');
    for (const row of batch)
      if (hasContent(row)) {
        await take(toExportItem(row.snapshot, row.content, row.page, row.highlights));
        items++;
      } else damaged.push(row.snapshot.id);
    onProgress({ items, total });
  }
  return { items, damaged };
}

async function countedRows(
  db: MenbeDatabase,
  scope: RowScope,
): Promise<{ rows: AsyncGenerator<Row[]>; total: number }> {
  if (scope.kind === 'all') return { rows: rowsOf(db, scope), total: (await archiveStats(db)).snapshots };
  const ids = await chosenIds(db, scope);
  return { rows: rowsOf(db, { kind: 'snapshots', ids }), total: ids.length };
}
