import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { startRunner } from '../../tests/support/run-script';
import { savedPage, singleFilePage } from '../../tests/support/saved-pages';
import { ROOT } from '../project';

let runner: Awaited<ReturnType<typeof startRunner>>;
let folder: string;
beforeAll(async () => {
  runner = await startRunner(['--import', 'tsx']);
  return () => runner.close();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'menbe-convert-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

const convert = (from: string, to: string) =>
  runner.run(ROOT, join(ROOT, 'scripts/start/main.ts'), ['convert', join(folder, from), join(folder, to)]);
const give = (name: string, text: string) => writeFile(join(folder, name), text);
const made = (name: string) => readFile(join(folder, name), 'utf8');

it('makes a table of an export of Menbe, and overwrites nothing', async () => {
  await give('archive.json', await readFile(join(ROOT, 'tests/fixtures/frozen/export-6.json'), 'utf8'));
  const { items } = JSON.parse(await made('archive.json')) as { items: { id: string; title: string }[] };
  expect(await convert('archive.json', 'table.ndjson')).toMatchObject({ status: 0 });
  const rows = (await made('table.ndjson')).trim().split('\n');
  expect(rows.map((row) => (JSON.parse(row) as { id: string }).id)).toEqual(items.map(({ id }) => id));
  const again = await convert('archive.json', 'table.ndjson');
  expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('is there already')]);
});

it('makes an export of Menbe of a folder of saved pages, and tells of each that cannot be taken', async () => {
  await mkdir(join(folder, 'pages'));
  await give('pages/a.html', singleFilePage('https://a.example/1'));
  await give('pages/b.html', savedPage('https://a.example/2'));
  await give('pages/c.html', '<html><head><title>Nowhere</title></head><body>Words</body></html>');
  const { status, stdout } = await convert('pages', 'pages.json');
  expect([status, stdout]).toEqual([1, expect.stringContaining('Nowhere: url is missing')]);
  expect(stdout).toContain('2 sources');
  const { items } = JSON.parse(await made('pages.json')) as { items: { url: string }[] };
  expect({ items: items.toSorted((a, b) => (a.url < b.url ? -1 : 1)) }).toMatchObject({
    items: [{ url: 'https://a.example/1', imported: { fileName: 'a.html' } }, { url: 'https://a.example/2' }],
  });
});

it('makes notes of articles that Wallabag kept', async () => {
  const entry = {
    ...{ id: 1, url: 'https://a.example/1', title: 'The harbour', is_archived: 0, is_starred: 0 },
    ...{ tags: ['ink'], created_at: '2016-09-08T11:55:58+0200', content: '<p>It is open.</p>' },
  };
  await give('wallabag.json', JSON.stringify([entry]));
  expect(await convert('wallabag.json', 'notes.md.zip')).toMatchObject({ status: 0 });
  expect((await readFile(join(folder, 'notes.md.zip'))).subarray(0, 2).toString()).toBe('PK');
});

it.each([
  {
    what: 'links alone in a table',
    text: 'https://a.example/1\n',
    to: 'out.csv',
    code: 1,
    words: /have no text/,
  },
  { what: 'what it does not know', text: 'nothing', to: 'out.csv', code: 1, words: /import-format-unknown/ },
  { what: 'a name that says nothing', text: 'nothing', to: 'out.docx', code: 2, words: /\.parquet/ },
  {
    what: 'what would prove nothing',
    text: 'nothing',
    to: 'out.wacz',
    code: 2,
    words: /sealed by the profile/,
  },
])('says why it does not write $what', async ({ text, to, code, words }) => {
  await give('in.txt', text);
  const { status, stdout, stderr } = await convert('in.txt', to);
  expect([status, stdout + stderr]).toEqual([code, expect.stringMatching(words)]);
  await expect(made(to)).rejects.toMatchObject({ code: 'ENOENT' });
});

it('writes links alone as an export of Menbe', async () => {
  await give('in.txt', 'https://a.example/1\n');
  expect(await convert('in.txt', 'links.json')).toMatchObject({ status: 0 });
  expect(JSON.parse(await made('links.json'))).toMatchObject({ items: [], links: [{ waiting: true }] });
});
