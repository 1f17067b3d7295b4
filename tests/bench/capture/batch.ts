import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/project';
import { contentHash } from '../../../utils/integrity/content-hash';
import type { ExportItem } from '../../../utils/model/export-item';
import { schemaProblems } from '../../support/export-schema';
import type { Bars } from '../bars';

/** Bar 1: archives the pages by `npm start -- --headless`, and holds what it says against the file it writes. */
export async function benchBatch(urls: readonly string[], bars: Bars): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'menbe-bench-'));
  try {
    const list = join(folder, 'urls.txt');
    const out = join(folder, 'export.json');
    await writeFile(list, urls.join('\n'));
    const lines = await runStart(['--headless', '--out', out, '--urls', list]);
    const file = JSON.parse(await readFile(out, 'utf8')) as { items: ExportItem[] };
    await report(urls, lines, file, bars);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function report(
  urls: readonly string[],
  lines: readonly string[],
  file: { items: ExportItem[] },
  bars: Bars,
): Promise<void> {
  const stored = new Set(file.items.map(({ url }) => url.replace(/#.*$/, '')));
  const said = (url: string) => lines.find((line) => line.startsWith('[') && line.endsWith(`  ${url}`)) ?? '';
  const failed = urls.filter((url) => /FAILED \S+/.test(said(url)));
  const archived = urls.filter((url) => /(archived|unchanged) /.test(said(url)) && !failed.includes(url));
  const silent = urls.filter((url) => !failed.includes(url) && !(archived.includes(url) && stored.has(url)));
  for (const url of failed) console.log(`       ${said(url)}`);
  for (const url of silent) console.log(`       silent: ${said(url) || url}`);

  const wrong: string[] = [];
  for (const item of file.items) if ((await contentHash(item)) !== item.sha256) wrong.push(item.id);
  const total = urls.length;
  bars.add({
    name: 'silent losses',
    figure: `${silent.length} of ${total}`,
    bar: '0',
    ok: silent.length === 0,
  });
  const enough = Math.ceil(total * 0.99);
  bars.add({
    name: 'archived',
    figure: `${archived.length} of ${total}`,
    bar: `≥ ${enough}`,
    ok: archived.length >= enough,
  });
  bars.add({
    name: 'hashes that do not verify',
    figure: `${wrong.length}`,
    bar: '0',
    ok: wrong.length === 0,
  });
  const problems = schemaProblems(file);
  bars.add({
    name: 'export against its schema',
    figure: problems ?? 'valid',
    bar: 'valid',
    ok: problems === null,
  });
}

/** Runs `npm start -- …` as a user would; returns the lines it printed. */
async function runStart(args: readonly string[]): Promise<string[]> {
  const child = spawn('npm', ['start', '--silent', '--', ...args], {
    cwd: ROOT,
    env: { ...process.env, MENBE_CHROMIUM_ARGS: '--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of child.stdout) printed += String(chunk);
  return printed.split('\n');
}
