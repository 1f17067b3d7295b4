import type { ObjectStore } from '../s3/object-store';
import { eachAtOnce } from '../scheduling/each-at-once';
import { readObject } from './read-object';
import { receiveChanges, type Received, type RemovedDevices } from './receive-changes';
import { type Sent, sendChanges } from './send-changes';
import type { Blob, SyncArchive } from './sync-archive';

/** What a round of sync came to. */
export interface SyncRound {
  /** `gone`: the bucket has no trace of this device, so nothing was received or written; the user must say what to do. */
  outcome: 'done' | 'gone';
  received: Omit<Received, 'own'>;
  sent: number;
  /** What is in the bucket under the name of this device's next segment cannot be read. */
  isStuck: boolean;
  /** Bodies and files that came. */
  fetched: number;
  /** Names of blobs that are known and not in the bucket, or not yet; and of those that are not what they are called. */
  missing: string[];
  damaged: string[];
  /** Another copy of this profile writes under the id that this device had: it has another one now. */
  hasNewId: boolean;
}

/** Names of blobs that are not in the bucket, or not yet; and of those there that are not what they are called. */
export interface Lacking {
  missing: readonly string[];
  damaged: readonly string[];
}

/** What a round works with. */
export interface SyncSetting {
  store: ObjectStore;
  archive: SyncArchive;
  now: () => Date;
  newDeviceId: () => string;
  removed?: RemovedDevices;
  /** Blobs that were looked for in vain the last time: they are looked for again once something was received. */
  lacking?: Lacking;
  /** Blobs that are on their way at the same time, to or from the store. */
  atOnce?: number;
}

/** A line far away takes a tenth of a second for each answer; browsers open six connections to a host with HTTP/1. */
const AT_ONCE = 8;
/** Blobs that are stored together; twice as many are in memory. */
const FETCHED_TOGETHER = 100;

/**
 * One round of sync: receives, sends, and fetches bodies that are missing here. It may die at any moment, and rejects where the
 * store does; the next round goes on where it stood.
 */
export async function syncRound(setting: SyncSetting): Promise<SyncRound> {
  const { store, archive, removed = {} } = setting;
  await archive.collect();
  // A round before may have died between receiving and showing.
  await archive.show();
  let received = await receiveChanges(store, archive, removed);
  if (received.own === 'gone') return roundOf(received, { operations: 0, outcome: 'done' });
  let hasNewId = received.own === 'written-elsewhere';
  if (hasNewId) received = await asNewDevice(setting);
  await archive.show();
  const sent = await sendAll(setting);
  hasNewId ||= sent.hasNewId;
  const fetched = await fetchMissing(setting, received.operations > 0);
  return { ...roundOf(received, sent), hasNewId, ...fetched };
}

async function asNewDevice({ store, archive, newDeviceId, removed = {} }: SyncSetting): Promise<Received> {
  await archive.becomeDevice(newDeviceId());
  return receiveChanges(store, archive, removed);
}

/** Sends what is queued, under a new id where another copy of the profile uses the old one. */
async function sendAll({
  store,
  archive,
  now,
  newDeviceId,
  atOnce = AT_ONCE,
}: SyncSetting): Promise<Sent & { hasNewId: boolean }> {
  const sent = await sendChanges(store, archive, { now: now(), atOnce });
  if (sent.outcome !== 'written-elsewhere') return { ...sent, hasNewId: false };
  await archive.becomeDevice(newDeviceId());
  const again = await sendChanges(store, archive, { now: now(), atOnce });
  return { ...again, operations: sent.operations + again.operations, hasNewId: true };
}

function roundOf({ own, ...received }: Received, sent: Sent): SyncRound {
  const outcome = own === 'gone' ? 'gone' : 'done';
  const isStuck = sent.outcome === 'damaged';
  return {
    outcome,
    received,
    sent: sent.operations,
    isStuck,
    fetched: 0,
    missing: [],
    damaged: [],
    hasNewId: false,
  };
}

/** What of the missing blobs came, and what did not. */
type Fetched = Pick<SyncRound, 'fetched' | 'missing' | 'damaged'>;

const NONE: Lacking = { missing: [], damaged: [] };

async function fetchMissing(
  { store, archive, atOnce, lacking }: SyncSetting,
  isNew: boolean,
): Promise<Fetched> {
  const names = new Set(await archive.missingBlobs());
  const known = isNew ? NONE : (lacking ?? NONE);
  const missing = known.missing.filter((name) => names.delete(name));
  const damaged = known.damaged.filter((name) => names.delete(name));
  const outcome: Fetched = { fetched: 0, missing, damaged };
  let keeping: Promise<void> = Promise.resolve();
  for (const some of inPieces([...names], FETCHED_TOGETHER)) {
    const read: ReadBlob[] = [];
    await eachAtOnce(some, atOnce ?? AT_ONCE, async (name) => {
      read.push({ name, bytes: await readObject(store, name) });
    });
    await keeping;
    // The next ones are on their way while these are stored.
    keeping = take(archive, read, outcome);
    keeping.catch(() => undefined);
  }
  await keeping;
  return outcome;
}

function* inPieces<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

interface ReadBlob {
  name: string;
  bytes: Awaited<ReturnType<typeof readObject>>;
}

async function take(archive: SyncArchive, read: readonly ReadBlob[], outcome: Fetched): Promise<void> {
  const blobs: Blob[] = [];
  for (const { name, bytes } of read)
    if (bytes instanceof Uint8Array) blobs.push({ name, bytes: new Uint8Array(bytes) });
    else outcome[bytes === null ? 'missing' : 'damaged'].push(name);
  const kept = await archive.keepBlobs(blobs);
  for (const [at, { name }] of blobs.entries())
    if (kept[at]) outcome.fetched++;
    else outcome.damaged.push(name);
}
