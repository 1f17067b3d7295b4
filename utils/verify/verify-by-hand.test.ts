import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../../scripts/project';
import { aDatabase, anArticle, at } from '../../tests/support/builders';
import { exportText } from '../../tests/support/export-text';
import { saveCapture } from '../archive/capture/save-capture';

/** Runs the script of docs/verifying.md, which needs bash, openssl 3 and GNU coreutils: on a machine without them this fails and says so. */
async function verifyByHand(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'menbe-by-hand-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const docs = await readFile(join(ROOT, 'docs/verifying.md'), 'utf8');
  const [, script = ''] = /```bash\n([^]*?)```/.exec(docs) ?? [];
  await writeFile(join(folder, 'verify.sh'), script);
  await writeFile(join(folder, 'export.json'), text);
  const { error, stdout, stderr } = spawnSync('bash', ['verify.sh', 'export.json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (error) throw error;
  return stdout.trim() === '' ? stderr : stdout.trim();
}

it('is what openssl and sha256sum say too, of a good export and of changed ones', async () => {
  const db = aDatabase();
  await saveCapture(db, anArticle(), at(1));
  await saveCapture(db, anArticle({ url: 'https://xeber.example/2', text: 'Mətn "2" \\ 😀' }), at(2));
  const text = await exportText(db);
  const { keyId } = JSON.parse(text).evidence.device;
  expect(await verifyByHand(text)).toBe(`OK: sealed with ${keyId}`);
  expect(await verifyByHand(text.replace('Mətn', 'Mətm'))).toBe('BAD: the file was changed');
  expect(await verifyByHand(text.replace('"items":2', '"items":3'))).toBe(
    'BAD: the signature of the statement',
  );
});
