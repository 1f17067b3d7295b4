import type { Failure } from '../../utils/model/result';
import type { DueTimes } from '../../utils/jobs/due-times';
import type { Surroundings } from '../../utils/jobs/run-jobs';

/** A browser that keeps one alarm and the due times, and remembers what it was told. */
export class JobBrowser implements Surroundings {
  /** Milliseconds since 1970. */
  alarm: number | null = null;
  due: DueTimes = {};
  /** Names of locks that another context has. */
  held = new Set<string>();
  told: [string, Failure | null][] = [];
  private later: (() => Promise<void>)[] = [];

  now = () => Date.now();
  after = (_: number, work: () => Promise<void>) => {
    this.later.push(work);
  };
  setAlarm = async (at: number | null) => {
    this.alarm = at;
  };
  readDue = async () => this.due;
  writeDue = async (due: DueTimes) => {
    this.due = due;
  };
  underLock = async (name: string, ifFree: boolean, work: () => Promise<void>) => {
    if (this.held.has(name) && ifFree) return;
    await work();
  };
  stayAwake = <T>(work: () => Promise<T>) => work();
  tell = async (work: string, failure: Failure | null) => {
    this.told.push([work, failure]);
  };

  /** Does what was to be done later, and resolves when it is done. */
  async settle(): Promise<void> {
    const works = this.later;
    this.later = [];
    await Promise.all(works.map((work) => work()));
  }
}
