import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { browserMemory } from './process-memory';

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
