import { describe, expect, it } from 'vitest';
import { runSteps, type Step } from './run-steps';

const PASSED = { passed: 1, failed: 0 };

/** Runs steps, and tells what started and ended when. */
async function run(steps: readonly Step[], lanes: number, stop = new AbortController()) {
  const events: string[] = [];
  const outcomes = await runSteps(steps, {
    lanes,
    stop: stop.signal,
    started: ({ name }) => events.push(`${name} starts`),
    ended: ({ step }) => events.push(`${step.name} ends`),
  });
  return { outcomes, events };
}

/** A step that passes after some turns of the event loop. */
function step(name: string, turns: number, rest: Partial<Step> = {}): Step {
  return {
    name,
    part: 'checks',
    async run() {
      for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
      return PASSED;
    },
    ...rest,
  };
}

describe('runSteps', () => {
  it('runs as many at the same time as there are lanes, and tells the outcomes in order', async () => {
    const { outcomes, events } = await run([step('a', 9), step('b', 2), step('c', 2)], 2);

    expect(events).toEqual(['a starts', 'b starts', 'b ends', 'c starts', 'c ends', 'a ends']);
    expect(outcomes.map((outcome) => outcome.step.name)).toEqual(['a', 'b', 'c']);
  });

  it('gives a wide step its lanes, and all there are when it wants more', async () => {
    const { events } = await run([step('a', 1), step('wide', 1, { lanes: 3 }), step('b', 3)], 2);

    expect(events).toEqual(['a starts', 'b starts', 'a ends', 'b ends', 'wide starts', 'wide ends']);
  });

  it('starts a step when those it waits for have ended, and not at all when it needs one that failed', async () => {
    const broken: Step = { name: 'broken', part: 'checks', run: () => Promise.reject(new Error('no disk')) };
    const { outcomes, events } = await run(
      [
        step('last', 1, { needs: ['a'], after: ['broken', 'not run this time'] }),
        step('a', 1),
        broken,
        step('never', 1, { needs: ['broken'] }),
      ],
      2,
    );

    expect(events.indexOf('last starts')).toBeGreaterThan(events.indexOf('a ends'));
    expect(events).not.toContain('never starts');
    expect(outcomes.map(({ passed, failed, lines }) => [passed, failed, lines])).toEqual([
      [1, 0, []],
      [1, 0, []],
      [0, 1, ['no disk']],
      [0, 1, ['Not run, because this failed: broken.']],
    ]);
  });

  it('starts nothing more once it was stopped', async () => {
    const stop = new AbortController();
    const stopping: Step = {
      name: 'stopping',
      part: 'checks',
      async run() {
        stop.abort();
        return PASSED;
      },
    };
    const { outcomes, events } = await run([stopping, step('a', 1)], 1, stop);

    expect(events).not.toContain('a starts');
    expect(outcomes.map(({ failed }) => failed)).toEqual([0, 1]);
  });

  it('refuses steps that wait for one that does not exist', async () => {
    await expect(run([step('a', 1, { needs: ['b'] })], 2)).rejects.toThrow('do not exist');
  });
});
