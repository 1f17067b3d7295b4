import { writeFile } from 'node:fs/promises';
import type { ExportedItem } from './check-export';
import type { UrlResult } from './url-result';

/** One address in a results file. */
interface ResultRow {
  /** As asked for, and where redirects led. */
  asked: string;
  final: string | null;
  status: UrlResult['status'] | 'not-tried';
  /** Why it is `check` or `failed`. */
  code: string | null;
  /** Of the source in the export. */
  kind: string | null;
  words: number | null;
  id: string | null;
}

const COLUMNS = [
  'asked',
  'final',
  'status',
  'code',
  'kind',
  'words',
  'id',
] as const satisfies (keyof ResultRow)[];

/** The rows of a results file, in the order in which the addresses were given. */
export function resultRows(
  urls: readonly string[],
  results: readonly UrlResult[],
  items: ReadonlyMap<string, ExportedItem>,
): ResultRow[] {
  const known = new Map(results.map((result) => [result.url, result]));
  return urls.map((asked) => {
    const result = known.get(asked);
    return result ? { ...NOT_TRIED, asked, ...rowOf(result, items) } : { ...NOT_TRIED, asked };
  });
}

const NOT_TRIED = {
  final: null,
  status: 'not-tried',
  code: null,
  kind: null,
  words: null,
  id: null,
} as const;

function rowOf(result: UrlResult, items: ReadonlyMap<string, ExportedItem>): Partial<ResultRow> {
  const { status, finalUrl: final } = result;
  const code = 'code' in result ? result.code : null;
  if (result.status === 'failed') return { final, status, code };
  const id = result.snapshotId;
  const { kind = null, words = null } = items.get(id) ?? {};
  return { final, status, code, kind, words, id };
}

/** Writes a results file: CSV (RFC 4180) where its name ends so, else JSON. Rejects with the file system's error. */
export async function writeResults(path: string, rows: readonly ResultRow[]): Promise<void> {
  await writeFile(path, /\.csv$/i.test(path) ? toCsv(rows) : `${JSON.stringify(rows, null, 2)}\n`);
}

/** A table as spreadsheets read it. */
export function toCsv(rows: readonly ResultRow[]): string {
  const lines = [
    COLUMNS.join(','),
    ...rows.map((row) => COLUMNS.map((name) => csvField(row[name])).join(',')),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** A field that begins like a formula would be one in a spreadsheet: it gets an apostrophe. */
function csvField(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
