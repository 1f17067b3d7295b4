import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { weighBuild } from './budgets';

let folder: string;

function file(path: string, content: string): number {
  writeFileSync(join(folder, path), content);
  return gzipSync(content, { level: 9 }).length;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'menbe-build-'));
  mkdirSync(join(folder, 'chunks'));
  mkdirSync(join(folder, 'words'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('weighs injected scripts, and what the popup waits for in the heaviest language, but not what it loads later', async () => {
  file('manifest.json', '{"background":{"service_worker":"background.js"}}');
  file('background.js', 'x()');
  const extract = file('extract.js', 'extract()');
  file(
    'popup.html',
    '<link rel="modulepreload" crossorigin href="/chunks/b.js"><script src="/first.js"></script><script type="module" src="/chunks/a.js"></script>',
  );
  file('words/en-popup.js', 'short');
  file('words/ru-library.js', 'the words of another group, however many they are');
  const waitedFor =
    file('first.js', 'first()') +
    file('words/ru-popup.js', 'the longest words') +
    file('chunks/a.js', 'import{x as e}from"./b.js";import"./c.js";import("./later.js");e()') +
    file('chunks/b.js', 'export*from"./d.js";export const x=1') +
    file('chunks/c.js', 'import"./b.js"') +
    file('chunks/d.js', 'export const y=`import"./later.js"`');
  file('chunks/later.js', 'later()');

  const weights = await weighBuild(folder);

  expect(weights.map(({ name, bytes }) => [name, bytes])).toEqual([
    ['extract.js', extract],
    ['popup.html, first load', waitedFor],
  ]);
});
