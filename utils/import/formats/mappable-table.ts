import type { Offer } from '../offer/offer';
import type { LinkColumns } from '../table-columns';
import { linkFormatOf } from './link-formats';
import { tableHeadOf } from './table-head';

/** A table of which the user can say what its columns hold. */
export interface MappableTable {
  /** Whether its first row names the columns. */
  isNamed: boolean;
  columns: readonly TableColumn[];
  /** What the columns seem to hold. */
  proposed: LinkColumns;
}

/** A column as the user tells it from others. */
export interface TableColumn {
  /** Of each column another one; its number where the table has no head. */
  name: string;
  /** The first values in it, different ones and none empty; long ones are cut. */
  samples: readonly string[];
}

/** Values that are shown of a column, and letters of each. */
const SAMPLES = 3;
const SAMPLE_LENGTH = 80;

/** Tables that are looked into. */
const MOST_TABLES = 20;

/**
 * The table in what was offered, where the user may say what its columns hold; `null` for files that are no tables, and for several tables
 * whose columns are not the same. Throws `import-format-unknown`, and errors of reading.
 */
export async function mappableTable(offer: Offer): Promise<MappableTable | null> {
  const { isTable } = await linkFormatOf(offer);
  if (!isTable || offer.files.length > MOST_TABLES) return null;
  const heads = await Promise.all(offer.files.map(tableHeadOf));
  const [first] = heads;
  if (!first) return null;
  const { names, isNamed, columns, rows } = first;
  const key = JSON.stringify(names);
  if (heads.some((head) => JSON.stringify(head?.names) !== key)) return null;
  return {
    isNamed,
    columns: names.map((name, column) => ({
      name,
      samples: samplesOf(rows.map((row) => row[column] ?? '')),
    })),
    proposed: columns,
  };
}

function samplesOf(cells: readonly string[]): string[] {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return [...new Set(filled)].slice(0, SAMPLES).map((cell) => cell.slice(0, SAMPLE_LENGTH).toWellFormed());
}
