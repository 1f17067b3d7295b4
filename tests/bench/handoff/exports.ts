import { rm } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import type { ExportFormatId } from '../../../utils/model/export-form';
import { download } from '../../e2e/support/download';
import { type Bars, round } from '../bars';
import { bundle } from '../library/bundle';
import { seedArchive } from '../seed-archive';
import type * as exportPage from './export-page';
import { memoryDuring } from './memory';
import { callExport, timeExport } from './time-export';

/** The least share of the JSON export's speed that each form has. */
const SPEEDS: Partial<Record<ExportFormatId, number>> = {
  ndjson: 0.9,
  csv: 0.6,
  parquet: 0.5,
  markdown: 0.3,
};

/** Forms that DuckDB reads. */
const TABLES: readonly ExportFormatId[] = ['ndjson', 'ndjson-gz', 'csv', 'parquet'];

/** Times are the best of so many, taken in turn: what else the machine does makes them longer, never shorter. */
const ROUNDS = 3;

/** An export that holds all it has read would take 10 KB a source, which is a gigabyte of 100,000. */
const MOST_MEMORY = 150_000_000;

/** Bar 4: speed, memory and truth of exports of so many sources. `folder`: where files may be kept for a while. */
export async function benchExports(
  menbe: MenbeChromium,
  { docs, folder, bars }: { docs: number; folder: string; bars: Bars },
): Promise<void> {
  const page = await menbe.openExtensionPage('export.schema.json');
  await page.evaluate(`${await bundle('../handoff/export-page.ts', 'iife')}; globalThis.exports = bench;`);
  // Opens the database, which is filled past it.
  await sumsOfDatabase(page);
  await seedArchive(page, docs);
  // The first one enters all sources in the ledger.
  await timeExport(page, 'json');
  const times = await timesOf(page, ['json', ...(Object.keys(SPEEDS) as ExportFormatId[])]);
  addSpeeds(times, docs, bars);
  const { sources, words } = await sumsOfDatabase(page);
  for (const id of TABLES) {
    let memory: number[] = [];
    const path = await download(menbe, folder, async () => {
      memory = await memoryDuring(page, async () => void (await callExport(page, 'save', id)));
    });
    addMemory(id, memory, bars);
    const found = await sumsOf(path);
    bars.add({
      name: `DuckDB reads ${id}`,
      figure: `${found.sources} sources, ${found.words} words`,
      bar: `${sources} and ${words}, as the database`,
      ok: found.sources === sources && found.words === words,
    });
    await rm(path);
  }
  await page.close();
}

function sumsOfDatabase(page: Page): Promise<{ sources: number; words: number }> {
  return page.evaluate(() => (globalThis as unknown as { exports: typeof exportPage }).exports.sums());
}

/** Milliseconds, the best of each form. */
async function timesOf(page: Page, ids: readonly ExportFormatId[]): Promise<Map<ExportFormatId, number>> {
  const best = new Map<ExportFormatId, number>();
  for (let turn = 0; turn < ROUNDS; turn++)
    for (const id of ids) best.set(id, Math.min(best.get(id) ?? Infinity, await timeExport(page, id)));
  return best;
}

function addSpeeds(times: ReadonlyMap<ExportFormatId, number>, docs: number, bars: Bars): void {
  const json = times.get('json') ?? 0;
  const speed = (milliseconds: number) => `${round((docs / milliseconds) * 1000)} sources a second`;
  for (const [id, least = 0] of Object.entries(SPEEDS)) {
    const milliseconds = times.get(id as ExportFormatId) ?? Infinity;
    const share = json / milliseconds;
    bars.add({
      name: `export as ${id}`,
      figure: `${round(share * 100)} % of the JSON export’s speed (${speed(milliseconds)}, JSON ${speed(json)})`,
      bar: `≥ ${least * 100} %`,
      ok: share >= least,
    });
  }
}

/** Flat: the second half of the time holds no more than the first, but for what samples differ by. */
function addMemory(id: ExportFormatId, [before = 0, ...samples]: readonly number[], bars: Bars): void {
  const half = Math.ceil(samples.length / 2);
  const [early, late] = [samples.slice(0, half), samples.slice(half)].map((part) => Math.max(0, ...part));
  const most = Math.max(...samples) - before;
  const grown = (late ?? 0) - (early ?? 0);
  const megabytes = (bytes: number) => `${round(bytes / 1_000_000)} MB`;
  bars.add({
    name: `memory of an export as ${id}`,
    figure: `${megabytes(most)} at most, ${megabytes(grown)} from its first half to its second (${samples.length} looks)`,
    bar: `≤ ${megabytes(MOST_MEMORY)}, no growth above ${megabytes(MOST_MEMORY / 5)}`,
    ok: most <= MOST_MEMORY && grown <= MOST_MEMORY / 5,
  });
}

async function sumsOf(path: string): Promise<{ sources: number; words: number }> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(
    `SELECT count(*) AS sources, sum("wordCount") AS words FROM '${path}'`,
  );
  const [row] = reader.getRowObjectsJS();
  connection.closeSync();
  instance.closeSync();
  return { sources: Number(row?.['sources']), words: Number(row?.['words']) };
}
