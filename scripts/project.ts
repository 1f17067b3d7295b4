import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever a command was called from. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A path a user typed, relative to where they typed it: npm runs scripts in the project's folder. */
export function userPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** Path of the program that a dependency's package.json calls `name`, to be run with Node. */
export function toolPath(dependency: string, name: string = dependency): string {
  const require = createRequire(import.meta.url);
  const manifestPath = join(ROOT, 'node_modules', dependency, 'package.json');
  const { bin } = require(manifestPath) as { bin: string | Record<string, string> };
  const program = typeof bin === 'string' ? bin : bin[name];
  if (program === undefined) throw new Error(`${dependency} has no program called ${name}.`);
  return join(dirname(manifestPath), program);
}

/** How a program ended. That it failed is told by `code`; only one that cannot be started rejects. */
export interface ToolRun {
  /** Exit code; 1 when a signal ended the program. */
  code: number;
  /** What it printed, on both of its channels. */
  output: string;
}

const running = new Set<ChildProcess>();

/**
 * Runs a dependency's program in the project's folder, until it ends or `stopTools` is called.
 * @param env set for it beside what the environment holds
 */
export function runTool(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ToolRun> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [path, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      done({ code: code ?? 1, output });
    });
  });
}

/** Asks all programs that `runTool` started and that still run to end. */
export function stopTools(): void {
  for (const child of running) child.kill('SIGTERM');
}
