import type { Count } from './vitest-report';

/** Parts of the checks, which CI runs side by side. */
export const PARTS = ['checks', 'unit', 'chromium', 'firefox'] as const;

/** Names a part of the checks. */
export type Part = (typeof PARTS)[number];

/** One step of the checks. A step that throws counts as one failure. */
export interface Step {
  name: string;
  /** What it belongs to; a part can be run alone. */
  part: Part;
  /** Names of the steps without whose result this one cannot run: they must have passed. */
  needs?: readonly string[];
  /** Names of the steps that this one would disturb: where they run too, they must have ended, however that was. */
  after?: readonly string[];
  /** How many lanes it takes up, where there are so many; 1 unless said otherwise. */
  lanes?: number;
  /** @param say takes what the step has to show, which appears when it has ended */
  run(say: (line: string) => void): Promise<Count>;
}

/** How a step ended. */
export interface Outcome extends Count {
  step: Pick<Step, 'name'>;
  /** What it said, line by line. */
  lines: string[];
  /** How long it took, in milliseconds. */
  took: number;
}

/** How steps are run. */
export interface Run {
  /** How many steps that take one lane run at the same time. */
  lanes: number;
  /** Once it is aborted, no further step starts: those count as failures. */
  stop: AbortSignal;
  started(step: Step): void;
  ended(outcome: Outcome): void;
}

/**
 * Runs all steps, several at a time. A step starts as soon as those it waits for have ended and its lanes are free, the
 * first in the list first. A step that needs one that failed is not run, and counts as one failure.
 * @returns the outcomes in the order of the steps
 */
export async function runSteps(steps: readonly Step[], run: Run): Promise<Outcome[]> {
  const waiting = new Set(steps);
  const running = new Map<Step, Promise<void>>();
  const outcomes = new Map<string, Outcome>();
  const widthOf = (step: Step) => Math.min(step.lanes ?? 1, run.lanes);
  const fits = (step: Step) =>
    [step, ...running.keys()].reduce((sum, each) => sum + widthOf(each), 0) <= run.lanes;
  const isPending = (name: string) => [...waiting, ...running.keys()].some((step) => step.name === name);
  const isReady = ({ needs = [], after = [] }: Step) =>
    needs.every((name) => outcomes.has(name)) && !after.some(isPending);
  const begin = (step: Step) => {
    waiting.delete(step);
    const reason = run.stop.aborted ? 'the run was stopped' : failedBefore(step, outcomes);
    if (reason === null) run.started(step);
    const ending = (reason === null ? runStep(step) : notRun(step, reason)).then((outcome) => {
      running.delete(step);
      outcomes.set(step.name, outcome);
      run.ended(outcome);
    });
    running.set(step, ending);
  };
  while (waiting.size + running.size > 0) {
    for (const step of waiting) if (isReady(step) && fits(step)) begin(step);
    if (running.size === 0) throw new Error('The steps that are left wait for steps that do not exist.');
    await Promise.race(running.values());
  }
  return steps.flatMap(({ name }) => outcomes.get(name) ?? []);
}

/** Why a step cannot be run, `null` when it can. */
function failedBefore({ needs = [] }: Step, outcomes: ReadonlyMap<string, Outcome>): string | null {
  const failed = needs.find((name) => (outcomes.get(name)?.failed ?? 0) > 0);
  return failed === undefined ? null : `this failed: ${failed}`;
}

async function runStep(step: Step): Promise<Outcome> {
  const start = performance.now();
  const lines: string[] = [];
  let count: Count;
  try {
    count = await step.run((line) => lines.push(line));
  } catch (error) {
    lines.push(error instanceof Error ? error.message : String(error));
    count = { passed: 0, failed: 1 };
  }
  return { ...count, step, lines, took: performance.now() - start };
}

async function notRun(step: Step, reason: string): Promise<Outcome> {
  return { step, passed: 0, failed: 1, lines: [`Not run, because ${reason}.`], took: 0 };
}
