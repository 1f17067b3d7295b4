import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ROOT } from '../../scripts/project';
import { startRunner } from './run-script';

/** Runs the script of docs/verifying.md, as often as it is asked to, in one process. */
export async function startByHand() {
  const runner = await startRunner();
  const docs = await readFile(join(ROOT, 'docs/verifying.md'), 'utf8');
  const [, script = ''] = /```js\n([^]*?)```/.exec(docs) ?? [];
  return {
    close: runner.close,
    /** What it says of an export, and the files that are there afterwards besides what was put there. */
    async run(text: string | Uint8Array, ...options: string[]) {
      const folder = await mkdtemp(join(tmpdir(), 'menbe-by-hand-'));
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      await writeFile(join(folder, 'verify.mjs'), script);
      await writeFile(join(folder, 'export.json'), text);
      const path = join(folder, 'verify.mjs');
      const { status, stdout, stderr } = await runner.run(folder, path, ['export.json', ...options]);
      const lines = (stdout + stderr).trim().split('\n');
      const made = (await readdir(folder)).filter((name) => name !== 'verify.mjs' && name !== 'export.json');
      return { status, lines, first: lines[0] ?? '', made: made.sort(), folder };
    },
  };
}
