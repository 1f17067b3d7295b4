import type { MenbeDatabase } from '../../../db/database';
import { CsvRows } from '../../../export/tables/csv-rows';
import { TextWriter } from '../../../export/text-writer';
import type { ExportReport, ExportRequest } from '../export-request';
import { eachItem } from '../rows/each-item';

/** What a table for spreadsheets needs. */
export interface CsvNeeds {
  /** Words that a cell ends with which was cut, in the language shown. */
  cutMark: string;
}

/** Writes a table for spreadsheets, a row a snapshot. */
export async function writeCsv(db: MenbeDatabase, request: ExportRequest & CsvNeeds): Promise<ExportReport> {
  const rows = new CsvRows(request.cutMark);
  const writer = new TextWriter(request.write);
  await writer.add(rows.head());
  const found = await eachItem(db, request, (item) => writer.add(rows.row(item)));
  return { ...found, bytes: await writer.finish(), cut: rows.cut };
}
