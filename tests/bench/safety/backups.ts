import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import type { FixtureServer } from '../../e2e/support/serve-fixtures';
import { type Bars, round } from '../bars';
import { memoryGrowthDuring } from '../capture/memory';
import type * as saving from '../evidence/save-page';
import { timeExport } from '../handoff/time-export';
import { bundle } from '../library/bundle';
import { seedArchive, untilIndexed } from '../seed-archive';
import { backUp, openBackupSettings, removeBackups, saveBackups } from './backup-page';
import { addGrowth } from './growth';
import { addSaves, Saves } from './saves';

/** The least share of the JSON export's speed that the first backup has. */
const LEAST_SHARE = 0.5;

const INCREMENT_SOURCES = 100;
const MOST_INCREMENT_SECONDS = 5;

/** Times of the export are the best of so many: what else the machine does makes them longer, never shorter. */
const ROUNDS = 2;

/** What the bars of backups need. */
export interface BackupBench {
  docs: number;
  /** Which bars are measured. */
  parts: readonly string[];
  /** Where the backups are written to when all of it is done, for a restore. */
  folder: string;
  server: FixtureServer;
  bars: Bars;
}

/** Fills a profile, and measures its first backup beside the JSON export, then one of what was added, then saves during a full one. */
export async function benchBackups(menbe: MenbeChromium, bench: BackupBench): Promise<void> {
  const { docs, parts, folder, bars } = bench;
  const library = await menbe.openExtensionPage('library.html#/');
  await library.waitForSelector('#empty-state');
  await library.close();
  const page = await menbe.openExtensionPage('export.schema.json');
  await page.evaluate(`${await bundle('../handoff/export-page.ts', 'iife')}; globalThis.exports = bench;`);
  await page.evaluate(`${await bundle('../evidence/save-page.ts', 'iife')}; globalThis.saving = bench;`);
  await seedArchive(page, docs);
  // The first export enters all sources in the ledger.
  await timeExport(page, 'json');
  await untilIndexed(page);
  const pid = menbe.browser.process()?.pid ?? 0;
  const settings = await openBackupSettings(menbe);
  const first = await memoryGrowthDuring(pid, () => backUp(settings, 1));
  if (parts.includes('backup')) {
    addSpeed(docs, first.result, await exportTime(page), bars);
    addGrowth('the first backup', first.growth, bars);
  }
  if (parts.includes('increment')) await benchIncrement(page, settings, { pid, bars });
  const bytes = await saveBackups(settings, folder);
  console.log(`       backups of ${docs} sources: ${round(bytes / 1_000_000)} MB`);
  if (parts.includes('saves')) await benchSaves(menbe, settings, bench);
}

async function exportTime(page: Page): Promise<number> {
  let best = Infinity;
  for (let turn = 0; turn < ROUNDS; turn++) best = Math.min(best, await timeExport(page, 'json'));
  return best;
}

function addSpeed(docs: number, backup: number, json: number, bars: Bars): void {
  const speed = (milliseconds: number) => `${round((docs / milliseconds) * 1000)} sources a second`;
  const share = json / backup;
  bars.add({
    name: `first backup of ${docs} sources`,
    figure: `${round(share * 100)} % of the JSON export’s speed (${speed(backup)}, JSON ${speed(json)})`,
    bar: `≥ ${LEAST_SHARE * 100} %`,
    ok: share >= LEAST_SHARE,
  });
}

async function benchIncrement(
  page: Page,
  settings: Page,
  { pid, bars }: { pid: number; bars: Bars },
): Promise<void> {
  await page.evaluate(async (count) => {
    const { save } = (globalThis as unknown as { saving: typeof saving }).saving;
    for (let n = 0; n < count; n++) await save(n);
  }, INCREMENT_SOURCES);
  const { result, growth } = await memoryGrowthDuring(pid, () => backUp(settings, 2));
  bars.add({
    name: `an increment of ${INCREMENT_SOURCES} sources`,
    figure: `${round(result / 1000)} s`,
    bar: `≤ ${MOST_INCREMENT_SECONDS} s`,
    ok: result / 1000 <= MOST_INCREMENT_SECONDS,
  });
  addGrowth('an increment', growth, bars);
}

async function benchSaves(
  menbe: MenbeChromium,
  settings: Page,
  { server, bars }: BackupBench,
): Promise<void> {
  const saves = new Saves(menbe, server);
  const alone = await saves.alone();
  await removeBackups(settings);
  addSaves('a full backup', alone, await saves.during(() => backUp(settings, 1)), bars);
}
