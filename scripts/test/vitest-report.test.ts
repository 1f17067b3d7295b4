import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../project';
import { readReport } from './vitest-report';

async function reportOf(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'menbe-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'report.json');
  await writeFile(path, content);
  return path;
}

it('counts the tests of a report, and names those that failed with the first line of what they say', async () => {
  const tests = [
    { status: 'passed', fullName: 'keeps', failureMessages: [] },
    { status: 'failed', fullName: 'list deletes', failureMessages: ['expected 1 to be 2\n    at list.ts:3'] },
  ];
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [{ name: join(ROOT, 'tests/list.test.ts'), message: '', assertionResults: tests }],
  };
  expect(await readReport(await reportOf(JSON.stringify(report)))).toEqual({
    passed: 1,
    failed: 1,
    failures: ['tests/list.test.ts: list deletes: expected 1 to be 2'],
  });
});

it('names a file that broke outside its tests', async () => {
  const broken = {
    name: join(ROOT, 'tests/list.test.ts'),
    message: 'No such module\nstack',
    assertionResults: [],
  };
  const report = { numPassedTests: 0, numFailedTests: 0, testResults: [broken] };
  expect(await readReport(await reportOf(JSON.stringify(report)))).toMatchObject({
    failures: ['tests/list.test.ts: No such module'],
  });
});

it('counts a report that is missing or cut off as a failure', async () => {
  const told = { passed: 0, failed: 1, failures: ['The run broke before its end.'] };
  expect(await readReport(await reportOf('{"numPassedTests": 3'))).toEqual(told);
  expect(await readReport(`${await reportOf('')}.gone`)).toEqual(told);
});
