import { isAddress } from '../checks';
import { csvGrid } from '../csv-rows';
import { type OfferedFile, START_BYTES, startOf } from '../offer/offer';
import { type LinkColumns, proposedColumns } from '../table-columns';

/** What a table of links calls its columns, and what they seem to hold. */
export interface TableHead {
  /** In their order, each one once; numbers where the first row is one of links. */
  names: readonly string[];
  isNamed: boolean;
  columns: LinkColumns;
}

/** Rows that the columns are told from. */
const SAMPLE = 50;

/** The head of a file that is a table of links, for the user to say what its columns hold; `null` for another file. */
export async function tableHeadOf(file: OfferedFile): Promise<TableHead | null> {
  const rows = csvGrid(await startOf(file));
  return tableHead(file.size > START_BYTES ? rows.slice(0, -1) : rows);
}

function tableHead(grid: readonly (readonly string[])[]): TableHead | null {
  const rows = grid.filter((row) => row.some((cell) => cell.trim() !== '')).slice(0, SAMPLE);
  const [first = [], ...rest] = rows;
  if (rest.length === 0) return null;
  if (first.some((cell) => isAddress(cell.trim()))) return unnamed(rows);
  const names = distinct(first);
  const columns = proposedColumns(names);
  const addresses = addressColumn(rest, first.length);
  // What begins with a line of words, with "Link" or with "Note, link" may be a text.
  if (first.length > 1 && addresses !== undefined) columns.url ??= names[addresses];
  const isTable = addresses !== undefined || isEven(rest, first.length);
  return columns.url !== undefined && isTable ? { names, isNamed: true, columns } : null;
}

/** Whether most rows have as many cells as the head, and more than one. */
function isEven(rows: readonly (readonly string[])[], width: number): boolean {
  return width > 1 && rows.filter((row) => row.length === width).length >= rows.length / 2;
}

function unnamed(rows: readonly (readonly string[])[]): TableHead | null {
  const [first = []] = rows;
  const names = first.map((_cell, column) => String(column + 1));
  const url = addressColumn(rows, first.length);
  if (url === undefined || first.length < 2) return null;
  const title = first.findIndex((cell, column) => column !== url && /\p{L}{2}/u.test(cell));
  return { names, isNamed: false, columns: { url: names[url], title: names[title] } };
}

/** The first column whose cells are addresses or empty, in rows that have as many cells as the first one. */
function addressColumn(rows: readonly (readonly string[])[], width: number): number | undefined {
  if (rows.some((row) => row.length !== width)) return undefined;
  const cells = (column: number) =>
    rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  const found = Array.from({ length: width }, (_, column) => cells(column)).findIndex(
    (each) => each.length > 0 && each.every(isAddress),
  );
  return found < 0 ? undefined : found;
}

/** Names for columns that have none, or one that another has. */
function distinct(head: readonly string[]): string[] {
  const names: string[] = [];
  for (const [column, cell] of head.entries()) {
    const name = cell.trim();
    const isFree = name !== '' && !names.includes(name);
    names.push(isFree ? name : `${name} (${column + 1})`.trim());
  }
  return names;
}
