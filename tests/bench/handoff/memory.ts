import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

const SAMPLE_MS = 500;

/** Bytes that a page holds, in order of time, garbage collected before each look; buffers count as well as objects. */
export async function memoryDuring(page: Page, work: () => Promise<void>): Promise<number[]> {
  const session = await page.createCDPSession();
  const look = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const usage: { usedSize: number; backingStorageSize?: number } =
      await session.send('Runtime.getHeapUsage');
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  };
  const samples = [await look()];
  let isDone = false;
  const working = work().finally(() => (isDone = true));
  while (!isDone) {
    await sleep(SAMPLE_MS);
    samples.push(await look());
  }
  await working;
  await session.detach();
  return samples;
}
