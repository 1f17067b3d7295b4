import type { ObjectStore } from '../s3/object-store';
import { readObject } from './read-object';
import { receiveChanges, type Received, type RemovedDevices } from './receive-changes';
import { type Sent, sendChanges } from './send-changes';
import type { SyncArchive } from './sync-archive';

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

/** What a round works with. */
export interface SyncSetting {
  store: ObjectStore;
  archive: SyncArchive;
  now: () => Date;
  newDeviceId: () => string;
  removed?: RemovedDevices;
}

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
  return { ...roundOf(received, sent), hasNewId, ...(await fetchMissing(store, archive)) };
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
}: SyncSetting): Promise<Sent & { hasNewId: boolean }> {
  const sent = await sendChanges(store, archive, now());
  if (sent.outcome !== 'written-elsewhere') return { ...sent, hasNewId: false };
  await archive.becomeDevice(newDeviceId());
  const again = await sendChanges(store, archive, now());
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

async function fetchMissing(
  store: ObjectStore,
  archive: SyncArchive,
): Promise<Pick<SyncRound, 'fetched' | 'missing' | 'damaged'>> {
  const missing: string[] = [];
  const damaged: string[] = [];
  let fetched = 0;
  for (const name of await archive.missingBlobs()) {
    const bytes = await readObject(store, name);
    if (bytes === null) missing.push(name);
    else if (bytes instanceof Uint8Array && (await archive.keepBlob({ name, bytes: new Uint8Array(bytes) })))
      fetched++;
    else damaged.push(name);
  }
  return { fetched, missing, damaged };
}
