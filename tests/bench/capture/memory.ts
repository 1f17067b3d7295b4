import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Highest growth of a process while something ran, in bytes. */
export interface MemoryGrowth {
  browser: number;
  /** The renderer that grew most. */
  renderer: number;
}

/** Resident memory of a browser's processes, by process id, for Linux. `kind` is '' for the browser process itself. */
async function residentMemory(browserPid: number): Promise<Map<number, { kind: string; bytes: number }>> {
  const found = new Map<number, { kind: string; bytes: number }>();
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const [status, command] = await Promise.all([
        readFile(`/proc/${pid}/status`, 'utf8'),
        readFile(`/proc/${pid}/cmdline`, 'utf8'),
      ]);
      const group = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ')[2];
      if (Number(group) !== browserPid && pid !== browserPid) continue;
      const kind = /--type=([\w-]+)/.exec(command)?.[1] ?? '';
      found.set(pid, { kind, bytes: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024 });
    } catch (error) {
      // The process ended between being listed and being read.
      if (!(error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code))))
        throw error;
    }
  }
  return found;
}

/** Samples memory every tenth of a second while `work` runs. */
export async function memoryGrowthDuring<T>(
  browserPid: number,
  work: () => Promise<T>,
): Promise<{ result: T; growth: MemoryGrowth }> {
  const before = await residentMemory(browserPid);
  const growth: MemoryGrowth = { browser: 0, renderer: 0 };
  let running = true;
  const sampling = (async () => {
    while (running) {
      for (const [pid, { kind, bytes }] of await residentMemory(browserPid)) {
        const grown = bytes - (before.get(pid)?.bytes ?? bytes);
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
