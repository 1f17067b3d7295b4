import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { ROOT } from '../../../scripts/project';
import { listen } from '../../../scripts/serve-folder';
import { bundle } from './bundle';
import type { BenchQuery } from './queries';
import type { SqliteCommands } from './sqlite-worker';

/** The reference, ready to be asked. */
export interface Sqlite {
  call<Name extends keyof SqliteCommands>(
    name: Name,
    ...args: Parameters<SqliteCommands[Name]>
  ): Promise<ReturnType<SqliteCommands[Name]>>;
  /** Milliseconds of each search in the worker, and as the page that asked saw it. */
  search(queries: readonly BenchQuery[]): Promise<{ inside: number; outside: number; rows: number[] }[]>;
  close(): Promise<void>;
}

/** The port is fixed, as an origin's storage belongs to its port: a later run on the same profile finds it again. */
const PORT = 41_877;

/** Opens the reference in a page of its own in the same browser. */
export async function openSqlite(browser: Browser): Promise<Sqlite> {
  const worker = await bundle('sqlite-worker.ts', 'es');
  const wasm = await readFile(join(ROOT, 'node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm'));
  const server = createServer((request, response) => {
    const [type, body] = request.url?.endsWith('.wasm')
      ? ['application/wasm', wasm]
      : request.url?.endsWith('.js')
        ? ['text/javascript', worker]
        : ['text/html', '<!doctype html><title>SQLite</title>'];
    response
      .writeHead(200, {
        'content-type': type,
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      })
      .end(body);
  });
  const { origin, close } = await listen(server, PORT);
  const page = await browser.newPage();
  await page.goto(origin);
  await page.evaluate('globalThis.__name ??= (named) => named');
  await page.evaluate(startWorker);
  return {
    call: (name, ...args) => page.evaluate(callWorker, name, args) as Promise<never>,
    search: (queries) => page.evaluate(searchWorker, queries),
    async close() {
      await closePage(page);
      await close();
    },
  };
}

async function closePage(page: Page): Promise<void> {
  if (page.browser().connected) await page.close();
}

type Called = typeof globalThis & { sqlite: (name: string, args: unknown[]) => Promise<unknown> };

function startWorker(): Promise<void> {
  const worker = new Worker('/worker.js', { type: 'module' });
  const next = () =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
    });
  Object.assign(globalThis, {
    sqlite: (name: string, args: unknown[]) => {
      const answer = next();
      worker.postMessage({ name, args });
      return answer;
    },
  });
  return next().then(() => undefined);
}

function callWorker(name: string, args: unknown[]): Promise<unknown> {
  return (globalThis as Called).sqlite(name, args);
}

async function searchWorker(queries: readonly BenchQuery[]) {
  const answers: { inside: number; outside: number; rows: number[] }[] = [];
  for (const query of queries) {
    const start = performance.now();
    const answer = (await (globalThis as Called).sqlite('search', [query])) as {
      inside: number;
      rows: number[];
    };
    answers.push({ ...answer, outside: performance.now() - start });
  }
  return answers;
}
