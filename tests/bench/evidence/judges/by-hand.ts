import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ROOT } from '../../../../scripts/project';
import type { Judge } from './judge';
import { writeFiles } from './write-files';

/** Runs the script once a file, as Node does that is started with it, and tells of each whether its first line begins with OK. */
const RUNNER = `
const { parentPort, workerData: { script, runs } } = require('node:worker_threads');
(async () => {
  const passed = [];
  for (const [n, args] of runs.entries()) {
    const lines = [];
    console.log = (line) => void lines.push(line);
    process.argv = [process.argv[0], script, ...args];
    await import(script + '?run=' + n);
    if (!/^(OK|BAD): /.test(lines[0])) throw new Error('The script said neither.');
    passed.push(lines[0].startsWith('OK: '));
  }
  parentPort.postMessage(passed);
})();
`;

/** What the script of docs/verifying.md says, which takes no packages and leaves what tokens state to openssl and ots. */
export function judgeByHand(parent: string): Judge {
  return async (files, keyId) => {
    const docs = await readFile(join(ROOT, 'docs/verifying.md'), 'utf8');
    const path = join(parent, 'verify.mjs');
    await writeFile(path, /```js\n([^]*?)```/.exec(docs)?.[1] ?? '');
    const paths = await writeFiles(join(parent, 'by-hand'), files);
    const runs = paths.map((file, n) => [file, ...(files[n]?.needsFingerprint ? ['--key', keyId] : [])]);
    const passed = await runAll(pathToFileURL(path).href, runs);
    return passed.map((passes, n) => (files[n]?.isPackage || files[n]?.isOfTimes ? null : passes));
  };
}

function runAll(script: string, runs: readonly string[][]): Promise<boolean[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(RUNNER, { eval: true, workerData: { script, runs } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
