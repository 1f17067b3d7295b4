import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../project';
import { chooseSteps } from './choose-steps';
import { PARTS } from './run-steps';
import { STEPS } from './steps';

it('runs everything unless told otherwise', () => {
  expect(chooseSteps(STEPS, [])).toBe(STEPS);
});

it('runs a part with the builds it needs', () => {
  const names = chooseSteps(STEPS, ['--only', 'firefox']).map(({ name }) => name);
  expect(names).toEqual(['Preparation', 'Build for Firefox', 'In Firefox']);
});

it('says how it is called when it is called in another way', () => {
  for (const args of [['--only'], ['--only', 'lint'], ['--fast'], ['--only', 'unit', 'checks']])
    expect(() => chooseSteps(STEPS, args)).toThrow('Usage: npm test');
});

it('leaves out no step when all parts are run, as the CI workflow does', () => {
  const run = PARTS.flatMap((part) => chooseSteps(STEPS, ['--only', part]));
  expect(new Set(run)).toEqual(new Set(STEPS));
  const workflow = readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8');
  expect(/part: \[([^\]]+)\]/.exec(workflow)?.[1]?.split(', ')).toEqual([...PARTS]);
});
