import { spawn } from 'node:child_process';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/project';
import { schemaProblems } from '../../support/export-schema';
import { temporaryFolder } from '../support/chromium';
import { articlePage, serveFixtures, type FixtureServer } from '../support/serve-fixtures';

interface Run {
  code: number | null;
  output: string;
}

interface ExportFile {
  items: { id: string; url: string; title: string }[];
}

const STORY = Array.from(
  { length: 6 },
  (_, index) =>
    `Part ${index}: the boats that had been out all night came back in the morning, the harbour master said.`,
);

let server: FixtureServer;
let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  server = await serveFixtures({
    '/one': articlePage('One', STORY),
    '/two': articlePage('Two', STORY),
    '/three': articlePage('Three', STORY),
    '/file': { headers: { 'content-type': 'application/zip' }, body: 'PK' },
  });
});
afterEach(() => server.close());

/** Runs `npm start`'s own program; with `stopAt`, sends Ctrl-C as soon as its output has that text. */
function start(args: readonly string[], stopAt: string | null = null): Promise<Run> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs'), ...args], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder, DISPLAY: '', WAYLAND_DISPLAY: '' },
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
    if (stopAt !== null && output.includes(stopAt)) child.kill('SIGINT');
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

async function readExport(name: string): Promise<ExportFile> {
  const file: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'));
  expect(schemaProblems(file)).toBeNull();
  return file as ExportFile;
}

describe('npm start -- --headless', () => {
  it('archives what it can, lists the rest with codes, and writes the file', async () => {
    const urls = ['/one', '/two', '/three', '/missing', '/file', '/one'].map((path) => server.url(path));
    const { code, output } = await start([
      '--headless',
      '--out',
      'deep/out.json',
      '--results',
      'results.csv',
      ...urls,
      'http://127.0.0.1:1/',
    ]);

    expect(code, output).toBe(1);
    expect(output).toContain('3 archived, 0 unchanged, 3 failed');
    expect(output).toMatch(/\n {2}http-404 +http:\S+\/missing\n/);
    expect(output).toMatch(/\n {2}download +http:\S+\/file\n/);
    expect(output).toMatch(/\n {2}restricted-error-page +http:\/\/127\.0\.0\.1:1\/ /);
    const rows = (await readFile(join(folder, 'results.csv'), 'utf8')).split('\r\n');
    expect(rows[0]).toBe('asked,final,status,code,kind,words,id');
    expect(rows[1]).toMatch(/\/one,http:\S+\/one,archived,,article,\d+,[\w-]{36}$/);
    expect(rows[4]).toMatch(/\/missing,http:\S+,failed,http-404,,,$/);
    expect(rows).toHaveLength(8);
    const { items } = await readExport('deep/out.json');
    expect(items.map(({ title }) => title).sort()).toEqual(['One', 'Three', 'Two']);
  });

  it('goes on where it was stopped when given the same list and profile', async () => {
    const list = ['/one', '/two', '/three'].map((path) => server.url(path)).join('\r\n');
    await writeFile(join(folder, 'list.txt'), `\uFEFF# three pages\r\n${list}\r\n`);
    const args = ['--headless', '--out', 'out.json', '--urls', 'list.txt', '--profile', 'profile'];

    const stopped = await start(args, '[1/3]');
    expect(stopped.code, stopped.output).toBe(130);
    const resumed = await start(args);

    expect(resumed.code, resumed.output).toBe(0);
    expect(resumed.output).toContain('1 of 3 are archived already');
    expect(server.requests.filter((path) => path === '/one')).toHaveLength(1);
    expect((await readExport('out.json')).items).toHaveLength(3);
  });

  it('does not take the journal’s word for it: what is missing from the export has failed', async () => {
    const url = server.url('/one');
    const batch = createHash('sha256').update(url).digest('hex');
    await mkdir(join(folder, 'profile'));
    await appendFile(
      join(folder, 'profile/menbe-batch.jsonl'),
      `${JSON.stringify({ batch })}\n${JSON.stringify({ url, snapshotId: 'never-was' })}\n`,
    );

    const { code, output } = await start(['--headless', '--out', 'out.json', '--profile', 'profile', url]);

    expect(code, output).toBe(1);
    expect(output).toMatch(/missing-from-export +http/);
  });

  it('archives the sample article when there is no display and no address', async () => {
    const { code, output } = await start([]);

    expect(code, output).toBe(0);
    const path = /Exported 1 source to (.+\/(menbe-\d{4}-\d\d-\d\d\.json))/.exec(output);
    expect(path?.[1]).toBe(join(folder, path?.[2] ?? ''));
    expect((await readExport(path?.[2] ?? '')).items[0]?.title).toContain('Night trains');
  });

  it('tells wrong usage before it does anything', async () => {
    await writeFile(join(folder, 'list.txt'), 'https://a.test/\nnot an address\u001b[2K\n');

    const { code, output } = await start(['--headless', '--urls', 'list.txt']);

    expect(code).toBe(2);
    expect(output).toContain('list.txt, line 2');
    expect(output).not.toContain('\u001b[2K');
  });
});
