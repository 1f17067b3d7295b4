import type { MenbeDatabase } from '../../../db/database';
import { GzipWriter } from '../../../export/tables/gzip-writer';
import type { ExportReport, ExportRequest } from '../export-request';
import { writeNdjson } from './write-ndjson';

/** Writes NDJSON, compressed with gzip while it is read. */
export async function writeNdjsonGz(db: MenbeDatabase, request: ExportRequest): Promise<ExportReport> {
  const gzip = new GzipWriter(request.write);
  const report = await writeNdjson(db, { ...request, write: (chunk) => gzip.add(chunk) });
  return { ...report, bytes: await gzip.finish() };
}
