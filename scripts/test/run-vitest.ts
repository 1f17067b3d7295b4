import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool, toolPath } from '../project';

/** How many tests passed and failed. */
export interface Count {
  passed: number;
  failed: number;
}

/**
 * Runs tests, says what they printed, and counts them. A run that breaks outside its tests (a file that does not load,
 * no tests at all) counts as one failure.
 * @param env set for the run beside what the environment holds
 */
export async function runVitest(
  args: readonly string[],
  say: (line: string) => void,
  env: Readonly<Record<string, string>> = {},
): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'menbe-report-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code, output } = await runTool(toolPath('vitest'), ['run', ...args, ...reporters], env);
    say(output);
    const { passed, failed } = await readReport(report);
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readReport(path: string): Promise<Count> {
  try {
    const report = JSON.parse(await readFile(path, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    // Without a report the run broke before its end, whatever it had done.
    return { passed: 0, failed: 1 };
  }
}
