import type { MenbeDatabase } from '../../../db/database';
import { CsvRows } from '../../../export/tables/csv-rows';
import type { ExportReport, ExportRequest } from '../export-request';
import { writeText } from '../rows/write-text';

/** What a table for spreadsheets needs. */
export interface CsvNeeds {
  /** Words that a cell ends with which was cut, in the language shown. */
  cutMark: string;
}

/** Writes a table for spreadsheets, a row a snapshot. */
export async function writeCsv(db: MenbeDatabase, request: ExportRequest & CsvNeeds): Promise<ExportReport> {
  const rows = new CsvRows(request.cutMark);
  const report = await writeText(db, request, { head: rows.head(), entry: (item) => rows.row(item) });
  return { ...report, cut: rows.cut };
}
