import { readdir, readFile } from 'node:fs/promises';

/** A process of a browser. */
interface BrowserProcess {
  /** '' for the browser process itself. */
  kind: string;
  /** Bytes in memory, with what it shares with others. */
  resident: number;
}

/** A browser's processes by process id, for Linux. @param browserPid leads the group of its processes */
export async function browserProcesses(browserPid: number): Promise<Map<number, BrowserProcess>> {
  const found = new Map<number, BrowserProcess>();
  for (const pid of await groupOf(browserPid)) {
    const [status, command] = await Promise.all([readOf(pid, 'status'), readOf(pid, 'cmdline')]);
    if (status === '') continue;
    const kind = /--type=([\w-]+)/.exec(command)?.[1] ?? '';
    found.set(pid, { kind, resident: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024 });
  }
  return found;
}

/**
 * Bytes that a browser's processes take together, what several share counted once. 0 where the system does not tell: only Linux does.
 * https://docs.kernel.org/filesystems/proc.html
 */
export async function browserMemory(browserPid: number): Promise<number> {
  if (process.platform !== 'linux') return 0;
  const pids = await groupOf(browserPid);
  const rollups = await Promise.all(pids.map((pid) => readOf(pid, 'smaps_rollup')));
  return rollups.reduce((sum, rollup) => sum + Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024, 0);
}

async function groupOf(browserPid: number): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const stats = await Promise.all(pids.map((pid) => readOf(pid, 'stat')));
  return pids.filter((_, index) => Number(stats[index]?.replace(/^.*\) /s, '').split(' ')[2]) === browserPid);
}

/** '' where the process has ended between being listed and being read, or is another user's. */
async function readOf(pid: number, name: string): Promise<string> {
  try {
    return await readFile(`/proc/${pid}/${name}`, 'utf8');
  } catch (error) {
    const gone = ['ENOENT', 'ESRCH', 'EACCES', 'EPERM'];
    if (error instanceof Error && 'code' in error && gone.includes(String(error.code))) return '';
    throw error;
  }
}
