import { createContext, Script } from 'node:vm';

/** A text, and how long a pattern took with it. */
export interface Slowest {
  text: string;
  milliseconds: number;
}

/**
 * Runs in a context of its own, where a match can be stopped in the middle. The best of some tries counts, as what else runs can slow one
 * of them; nothing slows one ten times.
 */
const SCRIPT = new Script(`{
  let slowest = { text: '', milliseconds: 0 };
  for (const text of texts) {
    current.text = text;
    let milliseconds = Infinity;
    for (let turn = 0; turn < 3 && milliseconds > limit; turn++) {
      const start = now();
      if (pattern.global) text.replace(pattern, '');
      else pattern.exec(text);
      const took = now() - start;
      milliseconds = Math.min(milliseconds, took);
      if (took > 10 * limit) break;
    }
    if (milliseconds > slowest.milliseconds) slowest = { text, milliseconds };
    if (milliseconds > limit) break;
  }
  slowest;
}`);

/** Milliseconds after which a pattern is given up. */
const PATIENCE = 10_000;

/** Milliseconds of processor time, which do not count what other programs do. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Matches a pattern with one text after the other, with all of it where the pattern is global, until one takes longer than `limit`
 * milliseconds. Gives the slowest; infinity where it was given up.
 */
export function slowestText(pattern: RegExp, texts: readonly string[], limit: number): Slowest {
  const current = { text: '' };
  const context = createContext({ pattern, texts, limit, current, now: processorTime });
  try {
    return SCRIPT.runInContext(context, { timeout: PATIENCE }) as Slowest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return { ...current, milliseconds: Infinity };
    throw error;
  }
}
