import Dexie, { type Table } from 'dexie';
import { type BucketConnection, bucketAddress } from '../s3/bucket-connection';
import type { BucketReport } from '../s3/probe-bucket';
import { NEVER_SYNCED, type SyncStatus } from '../sync/sync-status';
import type { KeyRing } from '../vault/key-ring';

/** The bucket that this device is connected to. */
export interface BucketRecord {
  connection: BucketConnection;
  /** The keys as this device has last seen them; `adoptRing` says which may take their place. */
  ring: KeyRing;
  /** What the bucket could do when it was tried out. */
  report: BucketReport;
}

type BucketRow = BucketRecord & { name: 'bucket' };
type StatusRow = SyncStatus & { name: 'status' };

/**
 * The connection to the bucket and how sync stands, in a database of its own: it must never get into an export or a backup of the archive, and a change of
 * the archive's schema must not touch it. Keys are raw: neither XChaCha20 nor `aws4fetch` takes a non-extractable `CryptoKey`.
 */
class BucketDatabase extends Dexie {
  declare bucket: Table<BucketRow | StatusRow, string>;

  constructor() {
    super('menbe-bucket');
    this.version(1).stores({ bucket: 'name' });
  }
}

let instance: BucketDatabase | undefined;

function bucketTable(): BucketDatabase['bucket'] {
  instance ??= new BucketDatabase();
  return instance.bucket;
}

/** The bucket that is connected; `null` without one. */
export async function readBucket(): Promise<BucketRecord | null> {
  const row = (await bucketTable().get('bucket')) as BucketRow | undefined;
  if (!row) return null;
  const { connection, ring, report } = row;
  return { connection, ring, report };
}

/** Connects a bucket, or changes what is known of it. */
export async function storeBucket(record: BucketRecord): Promise<void> {
  await bucketTable().put({ name: 'bucket', ...record });
}

/** Forgets the bucket, its keys and how sync stood, on this device. What is in the bucket stays. */
export async function forgetBucket(): Promise<void> {
  await bucketTable().clear();
}

/** How sync stands. */
export async function readSyncStatus(): Promise<SyncStatus> {
  const { name: _name, ...status } = ((await bucketTable().get('status')) as StatusRow | undefined) ?? {
    name: 'status',
  };
  return { ...NEVER_SYNCED, ...status };
}

/** Changes how sync stands, as long as a bucket is connected: a round that ends after the user has left writes nothing. */
export async function changeSyncStatus(change: (status: SyncStatus) => SyncStatus): Promise<void> {
  const table = bucketTable();
  await table.db.transaction('rw', table, async () => {
    if ((await table.get('bucket')) === undefined) return;
    await table.put({ name: 'status', ...change(await readSyncStatus()) });
  });
}

/** The addresses that sync needs access to: that of the bucket, if one is connected. */
export async function bucketAddresses(): Promise<string[]> {
  const record = await readBucket();
  return record ? [bucketAddress(record.connection)] : [];
}
