import { setTimeout as sleep } from 'node:timers/promises';
import type { MenbeChromium } from './launch-chromium';

/** Milliseconds in which a worker writes down what it is going to keep, if anything. */
const PLANNING = 2000;

/**
 * Waits until nothing of a snapshot's page is being kept any more: its tab may be closed or go elsewhere then.
 * @param limit in milliseconds
 * @returns whether that was so before the limit
 */
export async function waitKept(menbe: MenbeChromium, snapshotId: string, limit: number): Promise<boolean> {
  const start = Date.now();
  for (; Date.now() < start + limit; await sleep(50)) {
    const states = await menbe.inServiceWorker(statesOf, snapshotId);
    const planned = states.length > 0 || Date.now() > start + PLANNING;
    if (planned && !states.includes('pending')) return true;
  }
  return false;
}

/** Runs in the worker: all it uses is in it. */
async function statesOf(snapshotId: string): Promise<string[]> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
    });
  const database = await settled(indexedDB.open('menbe'));
  try {
    const rows = database.transaction('attachments').objectStore('attachments');
    const keys = IDBKeyRange.bound([snapshotId, '', ''], [snapshotId, '\uffff', '']);
    const found = await settled<{ state: string }[]>(rows.getAll(keys));
    return found.map(({ state }) => state);
  } finally {
    database.close();
  }
}
