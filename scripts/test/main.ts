import type { Count } from './run-vitest';
import { STEPS, type Step } from './steps';

const say = (line: string) => console.log(line);

async function runStep(step: Step): Promise<Count> {
  say(`\n── ${step.name} ──`);
  try {
    return await step.run(say);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1 };
  }
}

const counts: Count[] = [];
for (const step of STEPS) counts.push(await runStep(step));

say('');
STEPS.forEach(({ name }, index) => {
  const { passed = 0, failed = 0 } = counts[index] ?? {};
  say(`${failed > 0 ? 'FAILED' : 'ok    '}  ${name}: ${passed} passed, ${failed} failed`);
});
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
// The last line, in this form, is what scripts read.
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
