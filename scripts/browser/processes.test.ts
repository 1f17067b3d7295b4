import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { browserMemory, processesNaming } from './processes';

it('counts what a group of processes takes, and nothing of a group that is not there', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true });
  try {
    await sleep(300);
    const bytes = await browserMemory(child.pid ?? 0);
    if (process.platform === 'linux') expect(bytes).toBeGreaterThan(1024 * 1024);
  } finally {
    child.kill('SIGKILL');
  }
  expect(await browserMemory(2 ** 30)).toBe(0);
});

it.skipIf(process.platform === 'win32')('finds processes by what their command line names', async () => {
  const folder = `menbe-${process.pid}-${Date.now()}`;
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', folder]);
  const ended = once(child, 'exit');
  try {
    await once(child, 'spawn');
    await vi.waitFor(async () =>
      expect(await processesNaming(folder)).toEqual([expect.stringContaining(`${String(child.pid)} `)]),
    );
  } finally {
    child.kill('SIGKILL');
  }
  await ended;
  expect(await processesNaming(folder)).toEqual([]);
});
