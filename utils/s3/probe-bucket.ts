import { equalBytes } from '../bytes/equal-bytes';
import { type Failure, MenbeError } from '../model/result';
import type { BucketStore } from './object-store';

/** A clock that is so far off is told, though the server may still accept it: it refuses from 15 minutes on. */
const CLOCK_TOLERANCE_MILLISECONDS = 5 * 60_000;

/** What a bucket was asked to do, and did. `null` is good; a failure says why not. */
export interface BucketReport {
  list: Failure | null;
  read: Failure | null;
  write: Failure | null;
  /** Keys that may not delete are a choice, and sync works with them. */
  remove: Failure | null;
  /** Whether the server refuses to overwrite where that was asked for; `null` where nothing could be written. */
  conditional: boolean | null;
  /** Whether `replace` works, which only two changes of the keys at the same time need; `null` as above. */
  replaces: boolean | null;
  /** How far this machine's clock is ahead of the server's, in milliseconds, where that is worth telling; else `null`. */
  clockAhead: number | null;
}

/** Whether sync can work with a bucket that answered so. */
export function isUsable(report: BucketReport): boolean {
  return report.list === null && report.read === null && report.write === null;
}

/**
 * Tries out a bucket: lists, writes, writes the same name again under a condition, reads, removes. What it writes has the name
 * `probe/<random>`, where `random` is of `[a-z0-9]` and never used before. It rejects with nothing.
 */
export async function probeBucket(store: BucketStore, random: string): Promise<BucketReport> {
  const name = `probe/${random}`;
  const bytes = new TextEncoder().encode(`Menbe was here: ${random}`);
  const report: BucketReport = {
    list: await failureOf(() => store.list('probe/', name)),
    read: null,
    write: await failureOf(() => store.put(name, bytes, { ifAbsent: true })),
    remove: null,
    conditional: null,
    replaces: null,
    clockAhead: null,
  };
  report.read = await failureOf(() => readBack(store, name, report.write === null ? bytes : null));
  if (report.write === null) {
    report.conditional = await isTrue(
      async () => (await store.put(name, bytes, { ifAbsent: true })) === 'exists',
    );
    report.replaces = await isTrue(() => canReplace(store, name));
    report.remove = await failureOf(() => store.remove(name));
  }
  const offset = store.clockOffset();
  if (offset !== null && Math.abs(offset) > CLOCK_TOLERANCE_MILLISECONDS) report.clockAhead = -offset;
  return report;
}

/** Without a written object at least tells whether reading is allowed. */
async function readBack(store: BucketStore, name: string, written: Uint8Array | null): Promise<void> {
  const read = await store.get(name);
  if (written && !(read && equalBytes(read, written)))
    throw new MenbeError('bucket-damaged', 'read back otherwise than written');
}

/** A tag that is none must be refused, and the right one taken. */
async function canReplace(store: BucketStore, name: string): Promise<boolean> {
  const first = new TextEncoder().encode('first');
  const second = new TextEncoder().encode('second');
  if ((await store.replace(name, first, '"00000000000000000000000000000000"')) !== 'changed') return false;
  const there = await store.getWithTag(name);
  return there !== null && (await store.replace(name, second, there.tag)) === 'replaced';
}

async function isTrue(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    // Servers that do not know a condition refuse it: then they do not keep it.
    if (error instanceof MenbeError) return false;
    throw error;
  }
}

async function failureOf(work: () => Promise<unknown>): Promise<Failure | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof MenbeError) return { code: error.code, detail: error.message };
    throw error;
  }
}
