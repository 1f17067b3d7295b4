import Dexie from 'dexie';
import { browser } from 'wxt/browser';
import { ALARM, BROWSER_SURROUNDINGS } from './browser-surroundings';
import { ALL_JOBS } from './all-jobs';
import { JobRunner } from './run-jobs';
import { inBackground } from './tell-trouble';

/** The runner of this background. */
export const jobs = new JobRunner(ALL_JOBS, BROWSER_SURROUNDINGS);

/** Has the jobs woken by the alarm and by what they follow, and goes on with what is left. Call it when the background starts. */
export function startJobs(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) inBackground('jobs', () => jobs.ring());
    // An earlier Menbe set alarms of other names.
    else inBackground('jobs', () => browser.alarms.clear(name));
  });
  // Told of writing in this and other contexts. https://dexie.org/docs/Dexie/Dexie.on.storagemutated
  Dexie.on('storagemutated', (parts) => jobs.changed({ tables: tablesOf(Object.keys(parts)) }));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local') jobs.changed({ settings: Object.keys(changes) });
  });
  addEventListener('online', () => jobs.changed('online'));
  inBackground('jobs', () => jobs.start());
}

/** Names of the tables in Dexie's names for what was written: `idb://menbe/pages/…`. */
function tablesOf(parts: readonly string[]): string[] {
  return [...new Set(parts.flatMap((part) => part.split('/')[3] ?? []))];
}
