import { deviceName } from '../archive/ledger/device-name';
import { DatabaseArchive } from '../archive/sync/database-archive';
import { hasChanges } from '../archive/sync/has-changes';
import { forgetSync } from '../archive/sync/sync-progress';
import { openBucket } from '../bucket/open-bucket';
import { type BucketRecord, changeSyncStatus, readBucket, readSyncStatus } from '../db/bucket-record';
import { getDatabase } from '../db/database';
import { MenbeError } from '../model/result';
import { SYNC_LOCK } from '../model/sync-lock';
import { toFailure } from '../model/to-failure';
import { areAllowed } from '../platform/host-access';
import { bucketAddress } from '../s3/bucket-connection';
import type { BucketStore, ObjectStore } from '../s3/object-store';
import { afterFailure, afterRound, isWaiting, lackingLately, nextSyncAt } from '../sync/sync-status';
import { syncRound } from '../sync/sync-round';
import { encryptedStore } from '../vault/encrypted-store';
import { KEY_FILE, readKeyFile } from '../vault/key-file';
import type { KeyRing } from '../vault/key-ring';
import { openVault } from '../vault/vault';
import type { Job } from './job';
import { isSafeHtml } from './safe-html';

/**
 * Sends what changed here and receives what changed on other devices. A failure is kept in the status, for the screen of the
 * devices: there it can be understood, and most end by themselves.
 */
export const syncJob: Job = {
  name: 'sync',
  lock: SYNC_LOCK,
  follows: { tables: ['pages', 'snapshots', 'highlights', 'ledger', 'bucket'], online: true },
  run: async ({ asked }) => {
    const bucket = await readBucket();
    if (!bucket) return;
    const now = new Date();
    const next = await nextAt(now);
    const isDue = next !== null && next.getTime() <= now.getTime();
    const { pausedAt, failure } = await readSyncStatus();
    const isHeldUp = isWaiting({ failure }) && navigator.onLine;
    if (pausedAt === null && (asked || isDue || isHeldUp)) await tryRound(bucket, now);
  },
  nextAt,
};

async function nextAt(now: Date): Promise<Date | null> {
  if (!(await readBucket())) return null;
  return nextSyncAt(await readSyncStatus(), await hasChanges(getDatabase(), now), now);
}

async function tryRound(bucket: BucketRecord, now: Date): Promise<void> {
  try {
    await changeSyncStatus((status) => ({ ...status, triedAt: now.toISOString() }));
    await runRound(bucket, now);
  } catch (error) {
    if (error instanceof Paused) return;
    const failure = toFailure(error);
    await changeSyncStatus((status) => afterFailure(status, now, failure));
    if (failure.code === 'unexpected') throw error;
  }
}

async function runRound({ connection, ring }: BucketRecord, now: Date): Promise<void> {
  if (!(await areAllowed([bucketAddress(connection)]))) throw new MenbeError('bucket-access');
  const bucket = openBucket(connection);
  const archive = await openArchive(ring);
  // Nothing of this device is there yet that would tell whether it is still the same bucket.
  if ((await archive.position()).head === null) await checkKeys(bucket, ring.syncId);
  const round = await syncRound({
    store: encryptedStore(pausable(bucket), openVault(ring)),
    archive,
    now: () => new Date(),
    newDeviceId: () => crypto.randomUUID(),
    removed: ring.removed,
    lacking: lackingLately(await readSyncStatus(), now),
  });
  if (round.outcome === 'gone') throw new MenbeError('bucket-emptied');
  if (round.isStuck) throw new MenbeError('vault-object', 'own log');
  const { received, hasNewId, missing, damaged } = round;
  await changeSyncStatus((status) =>
    afterRound(status, now, {
      devices: received.heads,
      problems: received.problems,
      missing,
      damaged,
      hasNewId,
    }),
  );
}

/** A device that was removed, and has been given the new keys, begins as a new one: all that it has is sent again. */
async function openArchive({ removed }: KeyRing): Promise<DatabaseArchive> {
  const db = getDatabase();
  const open = async () =>
    DatabaseArchive.open(db, {
      newDeviceId: () => crypto.randomUUID(),
      deviceName: await deviceName(db),
      now: () => new Date(),
      random: Math.random,
      isSafeHtml,
    });
  const archive = await open();
  if (!((await archive.position()).device in removed)) return archive;
  await forgetSync(db);
  return open();
}

/** @throws MenbeError `bucket-emptied`, `vault-other-set` where the bucket is not, or no longer, that of this set of devices */
async function checkKeys(bucket: BucketStore, syncId: string): Promise<void> {
  const bytes = await bucket.get(KEY_FILE);
  if (!bytes) throw new MenbeError('bucket-emptied', KEY_FILE);
  if (readKeyFile(bytes).syncId !== syncId) throw new MenbeError('vault-other-set');
}

/** The user paused sync, or left it: the next round goes on where this one stood. */
class Paused extends Error {}

/** A store that ends the round before its next request once the user pauses. */
function pausable(store: ObjectStore): ObjectStore {
  const goOn = async () => {
    if ((await readSyncStatus()).pausedAt !== null) throw new Paused();
  };
  return {
    list: async (...request) => goOn().then(() => store.list(...request)),
    get: async (name) => goOn().then(() => store.get(name)),
    put: async (...request) => goOn().then(() => store.put(...request)),
    remove: async (name) => goOn().then(() => store.remove(name)),
  };
}
