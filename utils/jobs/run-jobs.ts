import { toFailure } from '../model/to-failure';
import type { Failure, Result } from '../model/result';
import { ok } from '../model/result';
import type { JobName } from '../model/trouble';
import { type DueTimes, retryDelay, splitDue, withDue } from './due-times';
import type { Follows, Job } from './job';

/** What the runner needs of the browser. */
export interface Surroundings {
  now: () => number;
  /** Begins work, which never rejects, after so many milliseconds. */
  after: (milliseconds: number, work: () => Promise<void>) => void;
  /** Sets the one alarm, or clears it. */
  setAlarm: (at: number | null) => Promise<void>;
  /** When jobs are due, kept where it outlives the background but not the browser. */
  readDue: () => Promise<DueTimes>;
  writeDue: (due: DueTimes) => Promise<void>;
  /** Runs work under a Web Lock; with `ifFree` not at all while somebody else has it. */
  underLock: (name: string, ifFree: boolean, work: () => Promise<void>) => Promise<void>;
  /** Keeps the background alive while work runs. */
  stayAwake: <T>(work: () => Promise<T>) => Promise<T>;
  /** The one place where failures of background work go; `null` says that it succeeded. Never rejects. */
  tell: (job: JobName, failure: Failure | null) => Promise<void>;
}

/** What changed: names of tables, keys of `storage.local`, or that the network is back. */
export type Change = { tables: readonly string[] } | { settings: readonly string[] } | 'online';

/** Changes that come together are looked at together. */
const SETTLING_MILLISECONDS = 1_000;

/** A job that has still something to do after a run waits this long: somebody else is at it, or it cannot go on now. */
const AGAIN_MILLISECONDS = 30_000;

/** Runs jobs when they are due: one alarm for all, one lock for each, and one place where failures go. */
export class JobRunner {
  /** Jobs that will be asked when changes have settled. */
  private readonly settling = new Set<Job>();
  private readonly running = new Map<Job, Promise<Result<null>>>();
  /** Jobs that were wanted while they ran: what they looked at may be old. */
  private readonly wanted = new Set<Job>();
  private readonly failures = new Map<Job, number>();
  /** The last change of due times; the next one waits for it. */
  private noting: Promise<void> = Promise.resolve();

  constructor(
    private readonly jobs: readonly Job[],
    private readonly around: Surroundings,
  ) {}

  /** Goes on with whatever a background that was stopped has left. Call it whenever the background starts. */
  async start(): Promise<void> {
    await Promise.all(this.jobs.map((job) => this.arrange(job)));
  }

  /** The alarm rang: runs what is due, and sets it to what comes next. */
  async ring(): Promise<void> {
    const { ready } = splitDue(await this.around.readDue(), this.around.now());
    const due = this.jobs.filter(({ name }) => ready.includes(name));
    await Promise.all(due.map((job) => this.run(job)));
    await this.note((times) => times);
  }

  /** Something changed: asks the jobs that follow it, once it has settled. */
  changed(change: Change): void {
    for (const job of this.jobs) {
      if (!isFollowed(job.follows, change) || this.settling.has(job)) continue;
      this.settling.add(job);
      this.around.after(SETTLING_MILLISECONDS, () =>
        this.settle(job, change).catch((error: unknown) => this.around.tell(job.name, toFailure(error))),
      );
    }
  }

  /** Sets a job's time anew at once, before a background that may be stopped goes on. */
  async expect(name: JobName): Promise<void> {
    await this.arrange(this.job(name), { mayRun: false });
  }

  /** Runs a job because the user asked for it, once nobody else is at it, and says what came of it. */
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
    // What was due by the old settings may not be any more.
    if (typeof change === 'object' && 'settings' in change)
      await this.note((due) => withDue(due, job.name, null, 0));
    if (change === 'online') await this.run(job);
    else await this.arrange(job);
  }

  /** Runs a job that is due, or notes when it will be. */
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
    // An earlier background may have left a trouble, so the first success of each job is reported even without a failure here.
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

  /** Changes the due times and sets the alarm to the soonest. */
  private note(change: (due: DueTimes) => DueTimes): Promise<void> {
    const noted = this.noting.then(async () => {
      const due = change(await this.around.readDue());
      await this.around.writeDue(due);
      const { ready, next } = splitDue(due, this.around.now());
      await this.around.setAlarm(ready.length > 0 ? this.around.now() : next);
    });
    // Whoever asked for the change hears of a failure; those that come after it are not held up.
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
