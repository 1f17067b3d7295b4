import { browser } from 'wxt/browser';
import { stayAwake } from '../platform/stay-awake';
import type { DueTimes } from './due-times';
import type { Surroundings } from './run-jobs';
import { tellTrouble } from '../platform/tell-trouble';

/** The one alarm of the background. */
export const ALARM = 'jobs';

const DUE_KEY = 'jobs:due';

/** The browser's implementation of the runner's dependencies. */
export const BROWSER_SURROUNDINGS: Surroundings = {
  now: () => Date.now(),
  after: (milliseconds, work) => setTimeout(work, milliseconds),
  setAlarm,
  // Session storage is cleared when the browser closes; at the next start every job computes its due time again.
  readDue: async () => {
    const stored = await browser.storage.session.get<Record<string, DueTimes>>(DUE_KEY);
    return stored[DUE_KEY] ?? {};
  },
  writeDue: (due) => browser.storage.session.set({ [DUE_KEY]: due }),
  underLock,
  stayAwake,
  tell: tellTrouble,
};

/** Browsers delay alarms to at least 30 seconds from now. */
async function setAlarm(at: number | null): Promise<void> {
  if (at === null) {
    await browser.alarms.clear(ALARM);
    return;
  }
  const set = await browser.alarms.get(ALARM);
  if (set?.scheduledTime !== at) await browser.alarms.create(ALARM, { when: at });
}

async function underLock(name: string, ifFree: boolean, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(name, { ifAvailable: ifFree }, async (lock) => {
    if (lock) await work();
  });
}
