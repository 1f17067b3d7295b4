import type { MappableTable } from '../../utils/import/formats/mappable-table';
import type { LinkColumns } from '../../utils/import/table-columns';

/** What the user said of tables, by the names of their columns. It lasts as long as the page: the next file of a tool has the same ones. */
const KNOWN = new Map<string, LinkColumns>();

/** What the user said that the columns of such a table hold; `undefined` where nothing was said. */
export function knownColumns(table: MappableTable | null): LinkColumns | undefined {
  return table ? KNOWN.get(keyOf(table)) : undefined;
}

/** Remembers what the columns of such a table hold; forgets it for `null`. */
export function keepColumns(table: MappableTable, columns: LinkColumns | null): void {
  if (columns) KNOWN.set(keyOf(table), columns);
  else KNOWN.delete(keyOf(table));
}

function keyOf({ columns }: MappableTable): string {
  return JSON.stringify(columns.map(({ name }) => name));
}
