import 'fake-indexeddb/auto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExportNeeds } from '../../utils/archive/export/export-format';
import { EXPORT_FORMATS, exportSources } from '../../utils/archive/export/formats/export-formats';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import type { MenbeDatabase } from '../../utils/db/database';
import type { ExportFormatId } from '../../utils/model/export-form';
import { aDatabase, anArticle, at, minute, someDetails } from '../support/builders';

/** More than a batch of the database. */
const SOURCES = 300;

const HOSTILE = 'Şəki, "2";\r\nЁлки\t😀 \u2028 ]]> \\ ';

let folder: string;
let db: MenbeDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'menbe-duckdb-'));
  db = aDatabase();
  for (let n = 0; n < SOURCES; n++)
    await saveCapture(
      db,
      anArticle({
        url: `https://xeber.example/${String(n)}`,
        title: `${HOSTILE}${String(n)}`,
        text: `${HOSTILE} `.repeat(n + 1),
        publishedTime: n % 2 === 0 ? '2024' : null,
        wordCount: n * 7,
        details: someDetails({ licence: HOSTILE }),
      }),
      at(n),
    );
  await db.pages.toCollection().modify((page) => {
    page.tags = ['şəki', page.visitedUrl];
    page.tagsChangedAt = at(SOURCES).now.toISOString();
  });
});
afterAll(() => rm(folder, { recursive: true }));

async function exported<Id extends ExportFormatId>(id: Id, own: ExportNeeds[Id]): Promise<string> {
  const chunks: Uint8Array[] = [];
  await exportSources(db, EXPORT_FORMATS[id], {
    scope: { kind: 'all' },
    exportedAt: minute(30),
    generator: 'Menbe test',
    write: async (chunk) => void chunks.push(chunk.slice()),
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...own,
  });
  const path = join(folder, `export.${EXPORT_FORMATS[id].extension}`);
  await writeFile(path, Buffer.concat(chunks));
  return path;
}

async function query(sql: string): Promise<unknown[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(sql);
  const rows = reader.getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

/** What is asked of every form, and what the database says to it. */
const SUMS = `count(*)::INT AS sources, sum("wordCount")::INT AS words, sum(length(text))::INT AS characters,
  count("publishedTime")::INT AS published, min("archivedAt"::TIMESTAMP)::VARCHAR AS first, max(title) AS title`;

async function sumsOfDatabase() {
  const snapshots = await db.snapshots.toArray();
  const contents = await db.contents.toArray();
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  return {
    sources: snapshots.length,
    words: sum(snapshots.map(({ wordCount }) => wordCount)),
    // DuckDB counts characters, not code units.
    characters: sum(contents.map(({ text }) => [...text].length)),
    published: snapshots.filter(({ publishedTime }) => publishedTime !== null).length,
    first: snapshots[0]?.archivedAt.replace('T', ' ').replace(/\.?0*Z$/, ''),
    title: snapshots
      .map(({ title }) => title ?? '')
      .sort()
      .at(-1),
  };
}

it('DuckDB finds in NDJSON, plain and compressed, what the database has', async () => {
  const sums = await sumsOfDatabase();
  for (const path of [await exported('ndjson', {}), await exported('ndjson-gz', {})])
    expect(await query(`SELECT ${SUMS} FROM '${path}'`)).toEqual([sums]);
});

it('DuckDB finds in Parquet what the database has, with times, lists and JSON as such', async () => {
  const path = await exported('parquet', {});
  expect(await query(`SET TimeZone = 'UTC'; SELECT ${SUMS} FROM '${path}'`)).toEqual([
    await sumsOfDatabase(),
  ]);
  const types = await query(
    `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '${path}')
     WHERE column_name IN ('archivedAt', 'tags', 'details', 'wordCount', 'title', 'publishedTime')`,
  );
  expect(types).toEqual([
    { column_name: 'title', column_type: 'VARCHAR' },
    { column_name: 'publishedTime', column_type: 'VARCHAR' },
    { column_name: 'archivedAt', column_type: 'TIMESTAMP WITH TIME ZONE' },
    { column_name: 'wordCount', column_type: 'INTEGER' },
    { column_name: 'details', column_type: 'JSON' },
    { column_name: 'tags', column_type: 'VARCHAR[]' },
  ]);
  const [found] = await query(
    `SELECT count(*)::INT AS n, any_value(details->>'licence') AS licence FROM '${path}' WHERE list_contains(tags, url)`,
  );
  expect(found).toEqual({ n: SOURCES, licence: HOSTILE });
});

it('DuckDB finds in the table for spreadsheets what the database has', async () => {
  const path = await exported('csv', { cutMark: ' [cut]' });
  expect(await query(`SELECT ${SUMS} FROM '${path}'`)).toEqual([await sumsOfDatabase()]);
});
