/** What became of a store. */
export interface StoreCount {
  store: string;
  read: number;
  skipped: number;
  /** The first error; others are mostly the same. */
  error: string | null;
}

/** What became of a database. It holds no addresses, titles or texts. */
export interface RescueReport {
  database: string;
  /** As IndexedDB counts. */
  version: number;
  stores: StoreCount[];
  /** Stores that should be there and are not. */
  missing: string[];
  /** Stores that were not read because they are built anew. */
  leftOut: string[];
  /** Files that belong to rows, and those of them that could not be read. */
  files: { read: number; skipped: number };
  /** Keys for signing that the browser hands out to nobody. */
  keys: number;
  /** Versions of sources in the file that can be imported, those in the bin, and those whose text could not be read. */
  importable: { written: number; inBin: number; withoutText: number };
}

/** A report before anything was read. */
export function emptyReport(
  of: Pick<RescueReport, 'database' | 'version' | 'missing' | 'leftOut'>,
): RescueReport {
  return {
    ...of,
    stores: [],
    files: { read: 0, skipped: 0 },
    keys: 0,
    importable: { written: 0, inBin: 0, withoutText: 0 },
  };
}

/** Rows that were read, and those that could not be, of all stores. */
export function totals({ stores }: Pick<RescueReport, 'stores'>): { read: number; skipped: number } {
  return {
    read: stores.reduce((sum, { read }) => sum + read, 0),
    skipped: stores.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}
