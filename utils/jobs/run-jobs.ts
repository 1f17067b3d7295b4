import { toFailure } from '../model/to-failure';
import type { Failure, Result } from '../model/result';
import { ok } from '../model/result';
import type { JobName } from '../model/trouble';
import { type DueTimes, retryDelay, splitDue, withDue } from './due-times';
import type { Follows, Job } from './job';

/** Dependencies of the runner on the browser. */
export interface Surroundings {
  now: () => number;
  /** Starts work after a delay in milliseconds. `work` never rejects. */
  after: (milliseconds: number, work: () => Promise<void>) => void;
  /** Sets the one alarm, or clears it. */
  setAlarm: (at: number | null) => Promise<void>;
  /** Due times, in a store that outlives the background but not the browser session. */
  readDue: () => Promise<DueTimes>;
  writeDue: (due: DueTimes) => Promise<void>;
  /** Runs work under a Web Lock; with `ifFree` skips it while another context holds the lock. */
  underLock: (name: string, ifFree: boolean, work: () => Promise<void>) => Promise<void>;
  /** Keeps the background alive while work runs. */
  stayAwake: <T>(work: () => Promise<T>) => Promise<T>;
  /** The error sink of background work; `null` reports a success. Never rejects. */
  tell: (job: JobName, failure: Failure | null) => Promise<void>;
}

/** What changed: names of tables, keys of `storage.local`, or that the network is back. */
export type Change = { tables: readonly string[] } | { settings: readonly string[] } | 'online';

/** Debounce of changes. */
const SETTLING_MILLISECONDS = 1_000;

/** Delay of a job that is still due after a run: another context is doing the work, or it cannot continue now. */
const AGAIN_MILLISECONDS = 30_000;

/** Runs jobs when they are due: one alarm for all, one lock for each, and one error sink. */
export class JobRunner {
  /** Jobs to check when the debounce has passed. */
  private readonly settling = new Set<Job>();
  private readonly running = new Map<Job, Promise<Result<null>>>();
  /** Jobs that a change affected while they ran: they run again, because the rows they read may be stale. */
  private readonly wanted = new Set<Job>();
  private readonly failures = new Map<Job, number>();
  /** The last write of due times; the next one is queued behind it. */
  private noting: Promise<void> = Promise.resolve();

  constructor(
    private readonly jobs: readonly Job[],
    private readonly around: Surroundings,
  ) {}

  /** Resumes the work of a stopped background. Call it whenever the background starts. */
  async start(): Promise<void> {
    await Promise.all(this.jobs.map((job) => this.arrange(job)));
  }

  /** Handles the alarm: runs due jobs, and sets the alarm to the next due time. */
  async ring(): Promise<void> {
    const { ready } = splitDue(await this.around.readDue(), this.around.now());
    const due = this.jobs.filter(({ name }) => ready.includes(name));
    await Promise.all(due.map((job) => this.run(job)));
    await this.note((times) => times);
  }

  /** Handles a change: after the debounce, checks the jobs that follow it. */
  changed(change: Change): void {
    for (const job of this.jobs) {
      if (!isFollowed(job.follows, change) || this.settling.has(job)) continue;
      this.settling.add(job);
      this.around.after(SETTLING_MILLISECONDS, () =>
        this.settle(job, change).catch((error: unknown) => this.around.tell(job.name, toFailure(error))),
      );
    }
  }

  /** Recomputes a job's due time immediately, in case the background is stopped before the debounce has passed. */
  async expect(name: JobName): Promise<void> {
    await this.arrange(this.job(name), { mayRun: false });
  }

  /** Runs a job on the user's request, after waiting for its lock, and returns the result. */
  async ask(name: JobName): Promise<Result<null>> {
    const job = this.job(name);
    await this.running.get(job);
    return this.run(job, true);
  }

  private job(name: JobName): Job {
    const job = this.jobs.find((each) => each.name === name);
    if (!job) throw new Error(`There is no job ${name}.`);
    return job;
  }

  private async settle(job: Job, change: Change): Promise<void> {
    this.settling.delete(job);
    // A due time computed from the old settings may be wrong.
    if (typeof change === 'object' && 'settings' in change)
      await this.note((due) => withDue(due, job.name, null, 0));
    if (change === 'online') await this.run(job);
    else await this.arrange(job);
  }

  /** Runs a job that is due, or stores its due time. */
  private async arrange(job: Job, { mayRun } = { mayRun: true }): Promise<void> {
    try {
      await job.onChange?.();
      const next = await job.nextAt(new Date(this.around.now()));
      const isDue = next !== null && next.getTime() <= this.around.now();
      if (isDue && mayRun) await this.run(job);
      else
        await this.noteNext(job, isDue ? this.around.now() + AGAIN_MILLISECONDS : (next?.getTime() ?? null));
    } catch (error) {
      await this.failed(job, toFailure(error));
    }
  }

  private run(job: Job, asked = false): Promise<Result<null>> {
    const running = this.running.get(job);
    if (running) {
      this.wanted.add(job);
      return running;
    }
    const run = this.runOnce(job, asked).finally(() => this.running.delete(job));
    this.running.set(job, run);
    return run;
  }

  private async runOnce(job: Job, asked: boolean): Promise<Result<null>> {
    try {
      do {
        this.wanted.delete(job);
        await this.around.stayAwake(() => this.around.underLock(job.lock, !asked, () => job.run({ asked })));
      } while (this.wanted.has(job));
      await this.succeeded(job);
      return ok(null);
    } catch (error) {
      const failure = toFailure(error);
      await this.failed(job, failure);
      return { ok: false, error: failure };
    }
  }

  private async succeeded(job: Job): Promise<void> {
    // An earlier background may have reported a failure, so the first success of each job is always reported.
    if (this.failures.get(job) !== 0) await this.around.tell(job.name, null);
    this.failures.set(job, 0);
    const next = (await job.nextAt(new Date(this.around.now())))?.getTime() ?? null;
    const now = this.around.now();
    await this.noteNext(job, next !== null && next <= now ? now + AGAIN_MILLISECONDS : next);
  }

  private async failed(job: Job, failure: Failure): Promise<void> {
    const failures = (this.failures.get(job) ?? 0) + 1;
    this.failures.set(job, failures);
    await this.around.tell(job.name, failure);
    await this.noteNext(job, this.around.now() + retryDelay(failures));
  }

  private noteNext(job: Job, at: number | null): Promise<void> {
    return this.note((due) => withDue(due, job.name, at, this.around.now()));
  }

  /** Changes the due times and sets the alarm to the earliest. */
  private note(change: (due: DueTimes) => DueTimes): Promise<void> {
    const noted = this.noting.then(async () => {
      const due = change(await this.around.readDue());
      await this.around.writeDue(due);
      const { ready, next } = splitDue(due, this.around.now());
      await this.around.setAlarm(ready.length > 0 ? this.around.now() : next);
    });
    // The caller gets the rejection; writes queued behind this one continue.
    this.noting = noted.catch(() => undefined);
    return noted;
  }
}

function isFollowed({ tables, settings, online }: Follows, change: Change): boolean {
  if (change === 'online') return online === true;
  if ('settings' in change)
    return change.settings.some((key) => settings?.some((start) => key.startsWith(start)));
  return tables === 'any' || change.tables.some((table) => tables?.includes(table));
}
