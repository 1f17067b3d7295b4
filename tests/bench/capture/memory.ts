import { setTimeout as sleep } from 'node:timers/promises';
import { browserProcesses } from '../../../scripts/browser/processes';

/** Highest growth of a process while something ran, in bytes. */
export interface MemoryGrowth {
  browser: number;
  /** The renderer that grew most. */
  renderer: number;
}

/** Samples memory every tenth of a second while `work` runs. */
export async function memoryGrowthDuring<T>(
  browserPid: number,
  work: () => Promise<T>,
): Promise<{ result: T; growth: MemoryGrowth }> {
  const before = await browserProcesses(browserPid);
  const growth: MemoryGrowth = { browser: 0, renderer: 0 };
  let running = true;
  const sampling = (async () => {
    while (running) {
      for (const [pid, { kind, resident }] of await browserProcesses(browserPid)) {
        const grown = resident - (before.get(pid)?.resident ?? resident);
        if (kind === '') growth.browser = Math.max(growth.browser, grown);
        if (kind === 'renderer') growth.renderer = Math.max(growth.renderer, grown);
      }
      await sleep(100);
    }
  })();
  const result = await work();
  running = false;
  await sampling;
  return { result, growth };
}
