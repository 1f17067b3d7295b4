import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import { expect, it } from 'vitest';
import { ROOT } from '../project';

const eslint = new ESLint({ cwd: ROOT });

/** The rule as it is set for a file. */
async function ruleOf(path: string): Promise<Linter.RuleEntry | undefined> {
  const config = (await eslint.calculateConfigForFile(join(ROOT, path))) as Linter.Config;
  return config.rules?.['no-restricted-syntax'];
}

/** Whether a file may name no absolute path. */
async function isHeld(path: string): Promise<boolean> {
  return JSON.stringify((await ruleOf(path)) ?? null).includes('A path of one machine');
}

/** Lines in which the rule finds something. */
async function linesRefused(code: string, path = 'tests/e2e/chromium/any.test.ts'): Promise<number[]> {
  const rule = (await ruleOf('tests/any.ts')) ?? 'off';
  const alone = new ESLint({ cwd: ROOT, overrideConfig: { rules: { 'no-restricted-syntax': rule } } });
  const [result] = await alone.lintText(code, { filePath: join(ROOT, path) });
  const found = result?.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax') ?? [];
  return found.map(({ line }) => line);
}

it.each([
  `page.screenshot({ path: '/${'tmp'}/copy.png' });`,
  "page.screenshot({ path: '/shots/copy.png' });",
  'const file = `/home/ada/${name}`;',
  "const file = 'C:\\\\Users\\\\ada';",
  "writeFile('/data/out.json', text);",
  "writeFile(join('/data', name), text);",
  "mkdir(join(tmpdir(), 'menbe'));",
  "writeFile('out.json', text);",
  'writeFile(`out/${name}`, text);',
  "fs.rmSync('build', { recursive: true });",
  "mkdtemp('menbe-');",
])('refuses %s', async (code) => {
  expect(await linesRefused(code)).not.toEqual([]);
});

it.each([
  "const folder = await mkdtemp(join(tmpdir(), 'menbe-'));",
  "server.url('/article');",
  "const pages = { '/home': html };",
  "page.screenshot({ path: join(folder, 'copy.png') });",
  'writeFile(`${folder}/out.json`, text);',
  "writeFile(join(folder, 'out.json'), text);",
  "readFile('package.json');",
])('takes %s', async (code) => {
  expect(await linesRefused(code)).toEqual([]);
});

it('holds in tests and scripts, but for files that cannot do without', async () => {
  const paths = (
    await Promise.all(
      ['scripts', 'tests'].map((folder) =>
        readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }),
      ),
    )
  )
    .flat()
    .filter((entry) => entry.isFile() && /\.(?:tsx?|m?js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
  for (const path of paths) {
    if ((await eslint.isPathIgnored(join(ROOT, path))) || (await isHeld(path))) continue;
    expect(await linesRefused(await readFile(join(ROOT, path), 'utf8'), path), path).not.toEqual([]);
  }
});
