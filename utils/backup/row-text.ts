import type { BackupLists } from './backup-row';

/** A line of a part: its list, and the JSON text of its row, which nobody has checked. */
export interface RowText {
  list: keyof BackupLists;
  json: string;
}

const LISTS: ReadonlySet<string> = new Set<keyof BackupLists>([
  'items',
  'pages',
  'attachments',
  'cases',
  'savedSearches',
  'linkImports',
  'links',
  'watches',
  'settings',
  'entries',
  'keys',
  'times',
]);

/** How a line begins that Menbe wrote: then the row needs not be parsed only to be taken out of it. */
const BEGIN = /^\{"list":"([a-zA-Z]{1,20})","row":/;

/** The row of a line; `null` where it is none. */
export function rowText(line: string): RowText | null {
  const begin = BEGIN.exec(line);
  if (begin && line.endsWith('}')) return listed(begin[1] as string, line.slice(begin[0].length, -1));
  try {
    const { list, row } = JSON.parse(line) as Record<string, unknown>;
    return listed(String(list), JSON.stringify(row));
  } catch {
    return null;
  }
}

function listed(list: string, json: string | undefined): RowText | null {
  return json !== undefined && LISTS.has(list) ? { list: list as keyof BackupLists, json } : null;
}
