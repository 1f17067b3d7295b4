import { gunzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute, someDetails } from '../../../../tests/support/builders';
import { exportText } from '../../../../tests/support/export-text';
import { runExporterTests } from '../../../../tests/support/run-exporter-tests';
import type { MenbeDatabase } from '../../../db/database';
import { CELL_LIMIT } from '../../../export/tables/csv-rows';
import type { ExportFormatId } from '../../../model/export-form';
import type { ExportItem } from '../../../model/export-item';
import { saveCapture } from '../../capture/save-capture';
import type { ExportNeeds } from '../export-format';
import { EXPORT_FORMATS, exportSources } from '../formats/export-formats';

type Bytes = Uint8Array<ArrayBuffer>;
type Source = Pick<ExportItem, 'url' | 'title' | 'text'>;

const utf8 = (file: Bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);

const linesOf = (file: Bytes) => utf8(file).split('\n').slice(0, -1);

const parsedLines = (file: Bytes) => linesOf(file).map((line) => JSON.parse(line) as ExportItem);

const unzipped = (file: Bytes) => new Uint8Array(gunzipSync(file));

const tableRows = (file: Bytes) =>
  Papa.parse<Record<string, string>>(utf8(file).replace('\ufeff', ''), { header: true, skipEmptyLines: true })
    .data;

const parquetRows = (file: Bytes) =>
  parquetReadObjects({ file: file.slice().buffer }) as Promise<Record<keyof ExportItem, unknown>[]>;

const sources = (rows: readonly object[]) => ({
  problems: [],
  sources: (rows as readonly Source[])
    .map(({ url, title, text }) => ({ url, title, text }))
    .sort((a, b) => (a.url < b.url ? -1 : 1)),
});

const samePart = (file: Bytes) => Promise.resolve(file);
const needs = () => ({});
const CUT = { cutMark: ' [cut]' };

runExporterTests({
  format: EXPORT_FORMATS.ndjson,
  needs,
  readBack: async (file) => sources(parsedLines(file)),
  samePart,
});
runExporterTests({
  format: EXPORT_FORMATS['ndjson-gz'],
  needs,
  readBack: async (file) => sources(parsedLines(unzipped(file))),
  samePart,
});
runExporterTests({
  format: EXPORT_FORMATS.csv,
  needs: () => CUT,
  readBack: async (file) => sources(tableRows(file)),
  samePart,
});
runExporterTests({
  format: EXPORT_FORMATS.parquet,
  needs,
  readBack: async (file) => sources(await parquetRows(file)),
  samePart,
});

async function exported<Id extends ExportFormatId>(db: MenbeDatabase, id: Id, own: ExportNeeds[Id]) {
  const chunks: Bytes[] = [];
  const report = await exportSources(db, EXPORT_FORMATS[id], {
    scope: { kind: 'all' },
    exportedAt: minute(30),
    generator: 'Menbe test',
    write: async (chunk) => void chunks.push(chunk.slice()),
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...own,
  });
  return { report, file: new Uint8Array(Buffer.concat(chunks)) };
}

async function anArchive(changes: Parameters<typeof anArticle>[0] = {}) {
  const db = aDatabase();
  await saveCapture(db, anArticle(changes), at(1));
  return db;
}

it('a line of NDJSON is the very item of the JSON export', async () => {
  const db = await anArchive({ title: 'Şəki \u2028 "2"', details: someDetails({ licence: '\\' }) });
  const { file } = await exported(db, 'ndjson', {});
  const [, item] = (await exportText(db)).split('\n');
  expect(linesOf(file)).toEqual([item]);
});

it('a table for spreadsheets has cells that fit, runs no formula, and counts what it cut', async () => {
  const db = await anArchive({
    title: '=HYPERLINK("https://evil.example")',
    text: 'ə'.repeat(CELL_LIMIT + 1),
  });
  const { report, file } = await exported(db, 'csv', CUT);
  const [row] = tableRows(file);
  expect(utf8(file).startsWith('\ufeffid,url,')).toBe(true);
  expect(row?.title).toBe('\'=HYPERLINK("https://evil.example")');
  expect([row?.text?.length, row?.text?.endsWith(' [cut]'), report.cut]).toEqual([CELL_LIMIT, true, 1]);
});

it('a Parquet file has times as times, tags as a list, and what has parts as JSON', async () => {
  const db = await anArchive({ details: someDetails({ licence: 'CC BY' }), publishedTime: '2024' });
  await db.pages.toCollection().modify({ tags: ['şəki', '#2'], tagsChangedAt: minute(2).toISOString() });
  const { file } = await exported(db, 'parquet', {});
  const [row] = await parquetRows(file);
  expect(row).toMatchObject({
    archivedAt: minute(1),
    publishedTime: '2024',
    tags: ['şəki', '#2'],
    tagsChangedAt: minute(2),
    lastOpenedAt: null,
    details: { licence: 'CC BY' },
    highlights: [],
    opens: 0,
  });
});

it('exports the version that is shown alone where only the newest is wanted', async () => {
  const db = await anArchive({ text: 'First.' });
  await saveCapture(db, anArticle({ text: 'Second.' }), at(2));
  await saveCapture(db, anArticle({ text: 'A part.', kind: 'selection' }), at(3));
  await saveCapture(db, anArticle({ url: 'https://xeber.example/other', text: 'Other.' }), at(4));
  const texts = async (changes: object) =>
    parsedLines((await exported(db, 'ndjson', changes)).file).map(({ text }) => text);
  expect(await texts({})).toEqual(['First.', 'Second.', 'A part.', 'Other.']);
  expect(await texts({ newestOnly: true })).toEqual(['Second.', 'Other.']);
  const [url] = await db.pages.toCollection().primaryKeys();
  const chosen = { scope: { kind: 'pages', urls: [url] }, newestOnly: true };
  expect(await texts(chosen)).toHaveLength(1);
  await db.pages.update(url as string, { deleted: 1, deletedAt: minute(9).toISOString() });
  expect(await texts(chosen)).toEqual([]);
});
