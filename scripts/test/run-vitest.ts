import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT, runTool, toolPath } from '../project';

/** How many tests passed and failed. */
export interface Count {
  passed: number;
  failed: number;
  /** What failed, a line each: the end of a long output is what people see first. */
  failures?: readonly string[];
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
    const { passed, failed, failures } = await readReport(report);
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, failures };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The part of Vitest's JSON report that is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    /** Absolute path of the file. */
    name: string;
    /** Why the file broke outside its tests, empty otherwise. */
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

async function readReport(path: string): Promise<Count> {
  try {
    const report = JSON.parse(await readFile(path, 'utf8')) as Report;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      failures: report.testResults.flatMap(tellFailures),
    };
  } catch {
    // Without a report the run broke before its end, whatever it had done.
    return { passed: 0, failed: 1, failures: ['The run broke before its end.'] };
  }
}

function tellFailures({ name, message, assertionResults }: Report['testResults'][number]): string[] {
  const file = relative(ROOT, name);
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  return [
    ...(message ? [`${file}: ${firstLine(message)}`] : []),
    ...failed.map(
      ({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages[0] ?? '')}`,
    ),
  ];
}

const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';
