import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { ROOT } from '../project';

/** How many tests passed and failed. */
export interface Count {
  passed: number;
  failed: number;
  /** What failed, a line each: the end of a long output is what people see first. */
  failures?: readonly string[];
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

/**
 * Counts what Vitest's JSON reporter has written, and names what failed. A missing or broken report counts as one failure.
 * @param path of the report
 */
export async function readReport(path: string): Promise<Count> {
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
