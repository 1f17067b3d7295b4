import { type Part, PARTS, type Step } from './run-steps';

/**
 * The steps to run for the arguments of `npm test`: all, or with `--only PART` that part and what it needs first.
 * Throws with words for the user when it is called in another way.
 */
export function chooseSteps(steps: readonly Step[], args: readonly string[]): readonly Step[] {
  if (args.length === 0) return steps;
  const [option, value] = args;
  const part = PARTS.find((known) => known === value);
  if (option !== '--only' || !part || args.length > 2)
    throw new Error(`Usage: npm test [-- --only ${PARTS.join('|')}]`);
  return withNeeded(steps, part);
}

function withNeeded(steps: readonly Step[], part: Part): Step[] {
  const wanted = new Set(steps.filter((step) => step.part === part));
  // What a wanted step needs is wanted too; going through a set reaches what is added meanwhile.
  for (const { needs = [] } of wanted) {
    for (const step of steps) if (needs.includes(step.name)) wanted.add(step);
  }
  return steps.filter((step) => wanted.has(step));
}
