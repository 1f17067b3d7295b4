import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { staticImports } from './static-imports';

/** What one thing weighs and may weigh, in bytes after gzip. */
export interface Weight {
  name: string;
  bytes: number;
  limit: number;
}

const SCRIPT_LIMIT = 64_000;
const POPUP_LIMIT = 45_000;

/**
 * Weighs what a page has to wait for: each script that is injected into it, and what the popup loads before it shows, in
 * the language that takes most.
 */
export async function weighBuild(folder: string): Promise<Weight[]> {
  const scripts = await injectedScripts(folder);
  const weights = await Promise.all(
    scripts.map(async (name) => ({ name, bytes: await gzipped(folder, name), limit: SCRIPT_LIMIT })),
  );
  const popup = await Promise.all(
    (await firstLoad(folder, 'popup.html')).map((path) => gzipped(folder, path)),
  );
  const bytes = popup.reduce((sum, size) => sum + size, 0) + (await heaviestWords(folder, 'popup'));
  return [...weights, { name: 'popup.html, first load', bytes, limit: POPUP_LIMIT }];
}

/** Scripts at the top of a build, but for the background’s and those our own pages begin with: they run in others’ pages, or as a worker. */
async function injectedScripts(folder: string): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    background: { service_worker: string };
  };
  const names = await readdir(folder);
  const pages = names.filter((name) => name.endsWith('.html'));
  const own = (await Promise.all(pages.map((page) => firstLoad(folder, page)))).flat();
  const ours = new Set([manifest.background.service_worker, ...own]);
  return names.filter((name) => name.endsWith('.js') && !ours.has(name)).sort();
}

/** Paths of all scripts a page loads before it runs: its own, the preloaded, and what these import (not `import()`). */
async function firstLoad(folder: string, page: string): Promise<string[]> {
  const html = await readFile(join(folder, page), 'utf8');
  const tags = html.match(/<script\b[^>]*>|<link\b[^>]*rel="modulepreload"[^>]*>/g) ?? [];
  const waiting = tags.flatMap((tag) => /\b(?:src|href)="\/?([^"]+)"/.exec(tag)?.[1] ?? []);
  const found = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    waiting.push(...staticImports(path, await readFile(join(folder, path), 'utf8')));
  }
  if (found.size === 0) throw new Error(`${page} loads no script.`);
  return [...found];
}

/** Bytes of the heaviest of a group's word files, one of which the page loads: `words/<language>-<group>.js`. */
async function heaviestWords(folder: string, group: string): Promise<number> {
  const names = (await readdir(join(folder, 'words'))).filter((name) => name.endsWith(`-${group}.js`));
  if (names.length === 0) throw new Error(`There are no words for ${group}.`);
  return Math.max(...(await Promise.all(names.map((name) => gzipped(folder, join('words', name))))));
}

async function gzipped(folder: string, path: string): Promise<number> {
  return gzipSync(await readFile(join(folder, path)), { level: 9 }).length;
}
