import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a script has printed, and the code it would end with. */
export interface ScriptRun {
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs scripts one after the other, each loaded anew, in a folder and with the arguments that a command line would give. A start
 * of Node is the same for a script that ends by itself, and takes many times as long.
 */
const RUNNER = `
import { pathToFileURL } from 'node:url';
let runs = 0;
process.on('message', async ({ folder, path, args }) => {
  process.chdir(folder);
  process.argv.splice(1, Infinity, path, ...args);
  process.exitCode = 0;
  const said = { stdout: '', stderr: '' };
  const writes = [process.stdout.write, process.stderr.write];
  process.stdout.write = (text) => ((said.stdout += text), true);
  process.stderr.write = (text) => ((said.stderr += text), true);
  try {
    await import(pathToFileURL(path) + '?' + runs++);
  } catch (error) {
    said.stderr += String(error);
    process.exitCode = 1;
  }
  [process.stdout.write, process.stderr.write] = writes;
  process.send({ status: process.exitCode ?? 0, ...said });
});
`;

/**
 * Starts a process that runs scripts. A script that ends it is a failure.
 * @param execArgv options of Node
 */
export async function startRunner(execArgv: string[] = []) {
  const home = await mkdtemp(join(tmpdir(), 'menbe-runner-'));
  const runner = join(home, 'runner.mjs');
  await writeFile(runner, RUNNER);
  const child = fork(runner, { stdio: 'inherit', execArgv });
  return {
    /** Runs a script; nothing else may be run meanwhile. */
    run: (folder: string, path: string, args: readonly string[]) =>
      new Promise<ScriptRun>((resolve, reject) => {
        const ended = () => reject(new Error('The script has ended the process it runs in.'));
        child.once('exit', ended);
        child.once('message', (answer) => {
          child.off('exit', ended);
          resolve(answer as ScriptRun);
        });
        child.send({ folder, path, args });
      }),
    close: async () => {
      child.kill();
      await rm(home, { recursive: true, force: true });
    },
  };
}
