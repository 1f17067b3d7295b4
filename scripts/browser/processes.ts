import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

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

/** Running processes whose command line holds a text, as `pid command`. None on Windows, which has no `ps`. */
export async function processesNaming(text: string): Promise<string[]> {
  if (process.platform === 'win32') return [];
  const lines = process.platform === 'linux' ? await linuxCommandLines() : await psCommandLines();
  return lines.filter((line) => line.includes(text));
}

async function linuxCommandLines(): Promise<string[]> {
  const lines = (await allPids()).map(async (pid) => {
    const command = await readOf(pid, 'cmdline');
    return `${String(pid)} ${command.replaceAll('\0', ' ').trim()}`;
  });
  return Promise.all(lines);
}

async function psCommandLines(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-ww', '-o', 'pid=,command='], {
    maxBuffer: 2 ** 26,
  });
  return stdout.split('\n').map((line) => line.trim());
}

async function allPids(): Promise<number[]> {
  return (await readdir('/proc')).map(Number).filter(Number.isInteger);
}

async function groupOf(browserPid: number): Promise<number[]> {
  const pids = await allPids();
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
