import Dexie from 'dexie';
import { browser } from 'wxt/browser';
import { writtenTables } from '../db/written-tables';
import { ALARM, BROWSER_SURROUNDINGS } from './browser-surroundings';
import { ALL_JOBS } from './all-jobs';
import { JobRunner } from './run-jobs';
import { inBackground } from '../platform/tell-trouble';

/** The runner of this background. */
export const jobs = new JobRunner(ALL_JOBS, BROWSER_SURROUNDINGS);

/** Connects the jobs to the alarm and to the changes they follow, and resumes interrupted work. Call it when the background starts. */
export function startJobs(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) inBackground('jobs', () => jobs.ring());
    // Earlier versions of Menbe set alarms with other names.
    else inBackground('jobs', () => browser.alarms.clear(name));
  });
  // Fires for writes in this and other contexts.
  Dexie.on('storagemutated', (parts) => jobs.changed({ tables: [...writtenTables(parts)] }));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local') jobs.changed({ settings: Object.keys(changes) });
  });
  addEventListener('online', () => jobs.changed('online'));
  inBackground('jobs', () => jobs.start());
}
