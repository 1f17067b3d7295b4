import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../../scripts/project';
import { aDatabase, anArticle, at } from '../../tests/support/builders';
import { filesOf, listAnew, packageBytes } from '../../tests/support/package-bytes';
import { saveCapture } from '../archive/capture/save-capture';

/** Runs the script for packages of docs/verifying.md, which needs bash, openssl 3 and GNU coreutils, in a folder of files. */
async function runByHand(files: ReadonlyMap<string, Uint8Array>): Promise<{ said: string; isMade: boolean }> {
  const folder = await mkdtemp(join(tmpdir(), 'menbe-package-by-hand-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const docs = await readFile(join(ROOT, 'docs/verifying.md'), 'utf8');
  const [, script = ''] = /```bash\n([^]*?)```/.exec(docs) ?? [];
  const { error, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  if (error) throw error;
  return { said: stdout + stderr, isMade: (await readdir(folder)).includes('made') };
}

const verifyByHand = async (files: ReadonlyMap<string, Uint8Array>) =>
  (await runByHand(files)).said.trim().split('\n').at(-1) ?? '';

it('is what openssl and sha256sum say of a package too', async () => {
  const db = aDatabase();
  await saveCapture(db, anArticle(), at(1));
  const files = await filesOf(await packageBytes(db));
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  expect(await verifyByHand(files)).toBe(`OK: sealed with ${JSON.parse(text('seal.json')).keyId}`);

  const other = new TextEncoder().encode('x');
  expect(await verifyByHand(new Map([...files, ['report.html', other]]))).toBe('BAD: a file was changed');
  expect(await verifyByHand(new Map([...files, ['data/more.txt', other]]))).toBe('BAD: a file was put in');
  const listed = new Map([...files, ['report.html', other]]);
  listAnew(listed);
  expect(await verifyByHand(listed)).toBe('BAD: the lists were changed');
  const seal = new TextEncoder().encode(text('seal.json').replace('"version":1', '"version":2'));
  expect(await verifyByHand(new Map([...files, ['seal.json', seal]]))).toBe('BAD: the signature of the seal');
});

it('runs and prints nothing that a package says', async () => {
  const db = aDatabase();
  await saveCapture(db, anArticle(), at(1));
  const files = await filesOf(await packageBytes(db));
  const attempt = '$(touch made)`touch made`\u001b[2K\\u001b[2K; touch made #';
  const spoilt = JSON.stringify(
    JSON.parse(new TextDecoder().decode(files.get('seal.json'))),
    (_key, value: unknown) => (typeof value === 'string' ? attempt : value),
  );
  const list = `${'a'.repeat(64)}  data/${attempt}\n`;
  for (const [path, text] of [
    ['seal.json', `${spoilt}\n`],
    ['manifest-sha256.txt', list],
    ['tagmanifest-sha256.txt', list],
  ] as const) {
    const { said, isMade } = await runByHand(new Map([...files, [path, new TextEncoder().encode(text)]]));
    expect(isMade, path).toBe(false);
    expect(said, path).toContain('BAD: ');
    expect(said, path).not.toContain('\u001b');
  }
});
