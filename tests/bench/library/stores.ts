import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { round } from '../bars';
import { bundle } from './bundle';
import type { EnginePage } from './engine-page';
import type { Sqlite } from './sqlite-page';

const BATCH = 500;

/** Calls a function of `engine-page.ts`. */
export type Engine = <Name extends keyof EnginePage>(
  name: Name,
  ...args: Parameters<EnginePage[Name]>
) => Promise<Awaited<ReturnType<EnginePage[Name]>>>;

/** Opens a page of the extension that has Menbe's modules. */
export async function openEngine(menbe: MenbeChromium): Promise<{ page: Page; engine: Engine }> {
  const page = await menbe.openExtensionPage('export.schema.json');
  await page.evaluate(await bundle('engine-page.ts', 'iife'));
  const engine: Engine = (name, ...args) => page.evaluate(callEngine, name, args) as Promise<never>;
  return { page, engine };
}

function callEngine(name: string, args: unknown[]): unknown {
  const { menbeBench } = globalThis as unknown as {
    menbeBench: Record<string, (...args: unknown[]) => unknown>;
  };
  return menbeBench[name]?.(...args);
}

/**
 * Stores and indexes articles in Menbe's database, going on where an earlier run stopped.
 * @returns what indexing took, `null` when there was nothing to index.
 */
export async function fillEngine(
  engine: Engine,
  docs: number,
): Promise<{ milliseconds: number; docs: number } | null> {
  const started = performance.now();
  const stored = await engine('stored');
  for (let first = stored; first < docs; first += BATCH)
    await engine('seed', first, Math.min(docs, first + BATCH));
  const seeded = performance.now();
  if (stored < docs) await engine('lookAnew');
  while (!(await engine('index', 20_000))) console.log(`       indexed: ${await engine('progress')}`);
  const milliseconds = performance.now() - seeded;
  tell('Menbe', docs - stored, seeded - started, milliseconds);
  return stored < docs ? { milliseconds, docs: docs - stored } : null;
}

/** The same in SQLite. */
export async function fillSqlite(sqlite: Sqlite, docs: number): Promise<void> {
  const started = performance.now();
  const stored = await sqlite.call('count');
  for (let first = stored; first < docs; first += BATCH)
    await sqlite.call('add', first, Math.min(docs, first + BATCH));
  const filled = performance.now();
  if (stored < docs) await sqlite.call('optimise');
  tell('SQLite', docs - stored, filled - started, performance.now() - filled);
}

function tell(name: string, docs: number, stored: number, indexed: number): void {
  console.log(
    `       ${name}: ${docs} articles in ${round(stored / 1000)} s, then ${round(indexed / 1000)} s`,
  );
}
