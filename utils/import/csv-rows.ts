import Papa from 'papaparse';
import type { OfferedFile } from './offer/offer';
import { wholeText } from './offer/offer';

/** A row of a table: its cells by the names in the head, in lower case. */
export interface CsvRow {
  /** The row as programs for tables count it: the head is 1. */
  number: number;
  cells: Readonly<Record<string, string>>;
}

/**
 * The rows of a table with a head, in CSV (RFC 4180) or its variants: with commas, semicolons or tabs between cells,
 * and line feeds in quoted cells. Cells that a row lacks are ''. Throws what `wholeText` throws.
 */
export async function csvRows(file: OfferedFile): Promise<Iterable<CsvRow>> {
  const { data } = Papa.parse<string[]>(await wholeText(file), { delimitersToGuess: [',', ';', '\t', '|'] });
  return namedRows(data);
}

/** Rows are named one by one: all of them at once would take several times the memory of the table. */
function* namedRows(data: readonly string[][]): Generator<CsvRow> {
  const names = (data[0] ?? []).map((name) => name.trim().toLowerCase());
  for (const [index, row] of data.entries()) {
    const isEmpty = row.length === 1 && row[0]?.trim() === '';
    if (index === 0 || isEmpty) continue;
    const cells: Record<string, string> = {};
    for (const [column, name] of names.entries()) cells[name] = row[column] ?? '';
    yield { number: index + 1, cells };
  }
}

/** The names in the head of a table, in lower case, from the start of its file; [] where it is not a table. */
export function csvHead(start: string): string[] {
  const { data } = Papa.parse<string[]>(start, { preview: 1, delimitersToGuess: [',', ';', '\t', '|'] });
  return (data[0] ?? []).map((name) => name.trim().toLowerCase());
}

/** The cells of a table, row by row as they are, with or without a head. */
export function csvGrid(text: string): string[][] {
  return Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t', '|'] }).data;
}
