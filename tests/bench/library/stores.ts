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

/** As many as saves alone make a segment of, merging twice. */
export const SMALL_ARCHIVE = 4096;

/** Milliseconds an article that indexing took: of the first `SMALL_ARCHIVE`, and of all. */
export interface BuildCost {
  small: number;
  all: number;
}

/**
 * Stores and indexes articles in Menbe's database, going on where an earlier run stopped.
 * @returns what indexing took; `null` unless the database was empty.
 */
export async function fillEngine(engine: Engine, docs: number): Promise<BuildCost | null> {
  const stored = await engine('stored');
  const first = stored < SMALL_ARCHIVE ? await addToEngine(engine, stored, Math.min(docs, SMALL_ARCHIVE)) : 0;
  const rest = await addToEngine(engine, Math.max(stored, SMALL_ARCHIVE), docs);
  await engine('count');
  return stored === 0 ? { small: first / Math.min(docs, SMALL_ARCHIVE), all: (first + rest) / docs } : null;
}

/** Milliseconds that indexing took. */
async function addToEngine(engine: Engine, from: number, end: number): Promise<number> {
  const started = performance.now();
  for (let first = from; first < end; first += BATCH)
    await engine('seed', first, Math.min(end, first + BATCH));
  const seeded = performance.now();
  await indexAll(engine, from < end);
  const milliseconds = performance.now() - seeded;
  tell('Menbe', Math.max(0, end - from), seeded - started, milliseconds);
  return milliseconds;
}

/** @param isNew whether rows were written past the use cases */
export async function indexAll(engine: Engine, isNew: boolean): Promise<void> {
  if (isNew) await engine('lookAnew');
  while (!(await engine('index', 20_000))) console.log(`       indexed: ${await engine('progress')}`);
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
