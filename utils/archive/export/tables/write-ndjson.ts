import type { MenbeDatabase } from '../../../db/database';
import { TextWriter } from '../../../export/text-writer';
import type { ExportReport, ExportRequest } from '../export-request';
import { eachItem } from '../rows/each-item';

/** Writes one export item a line, each as it stands in the JSON export. https://github.com/ndjson/ndjson-spec */
export async function writeNdjson(db: MenbeDatabase, request: ExportRequest): Promise<ExportReport> {
  const writer = new TextWriter(request.write);
  const found = await eachItem(db, request, (item) => writer.add(`${JSON.stringify(item)}\n`));
  return { ...found, bytes: await writer.finish() };
}
