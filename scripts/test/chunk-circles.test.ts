import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chunkCircles } from './chunk-circles';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'menbe-chunks-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, source] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), source);
  }
}

it('finds files that import each other, over others too', async () => {
  await write({
    'page.js': 'import{a}from"./chunks/a.js";a();',
    'chunks/a.js': 'import{b}from"./b.js";export const a=()=>b;',
    'chunks/b.js': 'import"./c.js";export const b=1;',
    'chunks/c.js': 'export*from"./a.js";',
  });
  expect(await chunkCircles(folder)).toEqual(['chunks/a.js -> chunks/b.js -> chunks/c.js -> chunks/a.js']);
});

it('finds none where files import the same one, or each other only later', async () => {
  await write({
    'page.js': 'import"./a.js";import"./b.js";',
    'a.js': 'import"./b.js";export const a=()=>import("./page.js");',
    'b.js': 'export const b=()=>import("./a.js");',
  });
  expect(await chunkCircles(folder)).toEqual([]);
});
