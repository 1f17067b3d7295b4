import Dexie, { type ObservabilitySet } from 'dexie';
import { vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { writtenTables } from '../../utils/db/written-tables';
import type { Job } from '../../utils/jobs/job';
import { JobRunner } from '../../utils/jobs/run-jobs';
import { JobBrowser } from './job-browser';

/**
 * A background with one job, which the browser may stop at any moment: `start` begins a new one, to which only rows and the
 * browser's session are left. The test moves the clock (`vi.useFakeTimers({ now, toFake: ['Date'] })`).
 */
export class JobBackground {
  readonly browser = new JobBrowser();
  private runner: JobRunner;

  constructor(private readonly job: Job) {
    this.runner = new JobRunner([job], this.browser);
  }

  /** A background starts, in place of one that may have been stopped. */
  async start(): Promise<void> {
    this.runner = new JobRunner([this.job], this.browser);
    await this.runner.start();
  }

  /** Work is done elsewhere, as by a page; the job hears what was written, as far as it follows that. */
  async hears(work: () => Promise<unknown>): Promise<void> {
    const tables = new Set<string>();
    const settings = new Set<string>();
    const onTables = (parts: ObservabilitySet) => {
      for (const table of writtenTables(parts)) tables.add(table);
    };
    const onSettings = (changes: Record<string, Browser.storage.StorageChange>) => {
      for (const key of Object.keys(changes)) settings.add(key);
    };
    Dexie.on('storagemutated', onTables);
    browser.storage.onChanged.addListener(onSettings);
    await work();
    Dexie.on('storagemutated').unsubscribe(onTables);
    browser.storage.onChanged.removeListener(onSettings);
    if (tables.size > 0) this.runner.changed({ tables: [...tables] });
    if (settings.size > 0) this.runner.changed({ settings: [...settings] });
    await this.browser.settle();
  }

  /** The user asks for the job's work. */
  ask(): ReturnType<JobRunner['ask']> {
    return this.runner.ask(this.job.name);
  }

  /** The network comes back. */
  async online(): Promise<void> {
    this.runner.changed('online');
    await this.browser.settle();
  }

  /** When the alarm is set to, as ISO 8601; `null` while it is not set. */
  get alarm(): string | null {
    const { alarm } = this.browser;
    return alarm === null ? null : new Date(alarm).toISOString();
  }

  /** The alarm rings when its time has come. */
  async ring(): Promise<void> {
    const { alarm } = this.browser;
    if (alarm === null) throw new Error('No alarm is set.');
    vi.setSystemTime(alarm);
    await this.runner.ring();
  }
}
