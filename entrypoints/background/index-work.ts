import Dexie from 'dexie';
import { browser } from 'wxt/browser';
import { indexInTurn } from '../../utils/archive/index/build/index-in-turn';
import { getDatabase } from '../../utils/db/database';
import { stayAwake } from './stay-awake';

/** Wakes the worker to go on where it was killed, and to index what other contexts changed. */
export const INDEX_ALARM = 'index';
const ALARM_MINUTES = 5;

/** Changes that come together are looked at together. */
const DELAY_MILLISECONDS = 2_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Indexes now and whenever pages have changed. Call it when the worker starts. */
export function keepIndexed(): void {
  void browser.alarms.create(INDEX_ALARM, { periodInMinutes: ALARM_MINUTES });
  // Told of writing in this and other contexts. https://dexie.org/docs/Dexie/Dexie.on.storagemutated
  Dexie.on('storagemutated', () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void indexNow();
    }, DELAY_MILLISECONDS);
  });
  void indexNow();
}

/** Does what there is to do, unless it is being done. What fails now is tried again with the next change or alarm. */
export async function indexNow(): Promise<void> {
  await stayAwake(() => indexInTurn(getDatabase(), { ifFree: true }));
}
