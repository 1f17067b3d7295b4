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
  /** The first rows below the head, which the columns are told from. */
  rows: readonly (readonly string[])[];
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
  return first.some((cell) => isAddress(cell.trim())) ? unnamed(rows) : named(first, rest);
}

function named(first: readonly string[], rest: readonly (readonly string[])[]): TableHead | null {
  const names = distinct(first);
  const proposed = proposedColumns(names);
  const addresses = addressColumn(rest, first.length) ?? mostlyAddresses(rest, first.length);
  // What begins with a line of words, with "Link" or with "Note, link" may be a text.
  if (addresses === undefined && !isEven(rest, first.length)) return null;
  const hasNamed = first.length < 2 || hasAddresses(rest, names.indexOf(proposed.url ?? ''));
  const columns = hasNamed || addresses === undefined ? proposed : { ...proposed, url: names[addresses] };
  return columns.url === undefined ? null : { names, isNamed: true, columns, rows: rest };
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
  return { names, isNamed: false, columns: { url: names[url], title: names[title] }, rows };
}

/** The first column whose cells are addresses or empty, in rows that have as many cells as the first one. */
function addressColumn(rows: readonly (readonly string[])[], width: number): number | undefined {
  if (rows.some((row) => row.length !== width)) return undefined;
  return firstColumn(width, (column) => {
    const cells = filledCells(rows, column);
    return cells.length > 0 && cells.every(isAddress);
  });
}

/** The first column that has addresses in at least half of its filled cells, in rows of which most are as wide as the head. */
function mostlyAddresses(rows: readonly (readonly string[])[], width: number): number | undefined {
  if (!isEven(rows, width)) return undefined;
  return firstColumn(width, (column) => {
    const cells = filledCells(rows, column);
    return cells.length > 0 && cells.filter(isAddress).length >= cells.length / 2;
  });
}

function firstColumn(width: number, fits: (column: number) => boolean): number | undefined {
  return Array.from({ length: width }, (_, column) => column).find(fits);
}

function hasAddresses(rows: readonly (readonly string[])[], column: number): boolean {
  return filledCells(rows, column).some(isAddress);
}

/** What stands in a column, without its empty cells. */
function filledCells(rows: readonly (readonly string[])[], column: number): string[] {
  return rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
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
