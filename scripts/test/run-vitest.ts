import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool, toolPath } from '../project';
import { type Count, readReport } from './vitest-report';

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
    const { passed, failed, failures } = await readReport(report);
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, failures };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
