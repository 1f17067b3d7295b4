import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../../scripts/project';
import { aDatabase, anArticle, at } from '../../tests/support/builders';
import { filesOf, listAnew, packageBytes } from '../../tests/support/package-bytes';
import { saveCapture } from '../archive/capture/save-capture';

/** Runs the second script of docs/verifying.md, which needs bash, openssl 3 and GNU coreutils, in a folder of files. */
async function verifyByHand(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'menbe-package-by-hand-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const docs = await readFile(join(ROOT, 'docs/verifying.md'), 'utf8');
  const [, script = ''] = [...docs.matchAll(/```bash\n([^]*?)```/g)][1] ?? [];
  const { error, stdout } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  if (error) throw error;
  return stdout.trim().split('\n').at(-1) ?? '';
}

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
