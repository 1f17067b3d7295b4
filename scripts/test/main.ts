import { availableParallelism } from 'node:os';
import { stopTools } from '../project';
import { ownTemporaryFolder, type OwnTemporaryFolder } from './own-temporary-folder';
import { chooseSteps } from './choose-steps';
import { runSteps, type Outcome, type Step } from './run-steps';
import { STEPS } from './steps';

/** More at a time would need much memory: a browser and the compiler take half a gigabyte each. */
const MOST_LANES = 3;

const say = (line: string) => console.log(line);
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(0)} s`;

function showEnd({ step, lines, took }: Outcome): void {
  say(`\n── ${step.name}, ${seconds(took)} ──`);
  for (const line of lines) say(line);
}

/** One line for what was checked, and whether it passed. */
function showLine({ step, passed, failed, took }: Outcome): void {
  const state = failed > 0 ? 'FAILED' : 'ok    ';
  say(`${state}  ${step.name}: ${passed} passed, ${failed} failed (${seconds(took)})`);
}

/**
 * Fails when a process still runs in the temporary folder, or something of ours is left there: on a user's machine it
 * would stay.
 */
async function checkLeftovers(temporary: OwnTemporaryFolder): Promise<Outcome> {
  const processes = (await temporary.processesLeft()).map((line) => `Still running: ${line}`);
  const files = (await temporary.leftovers()).map((name) => `Left in the temporary folder: ${name}`);
  const left = [...processes, ...files];
  const outcome: Outcome = {
    step: { name: 'Nothing left behind' },
    passed: left.length === 0 ? 1 : 0,
    failed: left.length === 0 ? 0 : 1,
    lines: left,
    took: 0,
  };
  showEnd(outcome);
  return outcome;
}

/** Has the run end before its time when somebody asks for it: what runs is stopped, and no further step starts. */
function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  const onSignal = () => {
    stop.abort();
    stopTools();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return stop.signal;
}

/** @returns how many checks failed */
async function main(temporary: OwnTemporaryFolder): Promise<number> {
  const lanes = Math.min(availableParallelism(), MOST_LANES);
  const started = (step: Pick<Step, 'name'>) => say(`… ${step.name}`);
  const steps = await runSteps(chooseSteps(STEPS, process.argv.slice(2)), {
    lanes,
    stop: stopOnSignal(),
    started,
    ended: showEnd,
  });
  const outcomes = [...steps, await checkLeftovers(temporary)];
  say('');
  outcomes.forEach(showLine);
  outcomes.flatMap(({ failures = [] }) => failures).forEach((failure) => say(`        ${failure}`));
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  // The last line, in this form, is what scripts read.
  say(`${passed} passed, ${failed} failed`);
  return failed;
}

const temporary = await ownTemporaryFolder();
try {
  process.exitCode = (await main(temporary)) === 0 ? 0 : 1;
} finally {
  await temporary.remove();
}
