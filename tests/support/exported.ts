import type { ExportFormat, ExportNeeds } from '../../utils/archive/export/export-format';
import { exportSources } from '../../utils/archive/export/formats/export-formats';
import type { ExportReport, ExportRequest } from '../../utils/archive/export/export-request';
import type { MenbeDatabase } from '../../utils/db/database';
import type { ExportFormatId } from '../../utils/model/export-form';
import { minute } from './builders';

/** The file of an export, and what is told of it. */
export async function exported<Id extends ExportFormatId>(
  db: MenbeDatabase,
  format: ExportFormat<Id>,
  needs: ExportNeeds[Id],
  changes: Partial<ExportRequest> = {},
): Promise<{ report: ExportReport; file: Uint8Array<ArrayBuffer> }> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const report = await exportSources(db, format, {
    scope: { kind: 'all' },
    exportedAt: minute(30),
    generator: 'Menbe test',
    write: async (chunk) => void chunks.push(chunk.slice()),
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...needs,
    ...changes,
  });
  return { report, file: new Uint8Array(Buffer.concat(chunks)) };
}
