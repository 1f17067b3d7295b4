import Dexie, { type Table } from 'dexie';
import { type BucketConnection, bucketAddress } from '../s3/bucket-connection';
import type { BucketReport } from '../s3/probe-bucket';
import type { KeyRing } from '../vault/key-ring';

/** The bucket that this device is connected to. */
export interface BucketRecord {
  connection: BucketConnection;
  /** The keys as this device has last seen them; `adoptRing` says which may take their place. */
  ring: KeyRing;
  /** What the bucket could do when it was tried out. */
  report: BucketReport;
}

/**
 * The connection to the bucket, in a database of its own: it must never get into an export or a backup of the archive, and a change of
 * the archive's schema must not touch it. Keys are raw: neither XChaCha20 nor `aws4fetch` takes a non-extractable `CryptoKey`.
 */
class BucketDatabase extends Dexie {
  declare bucket: Table<BucketRecord & { name: 'bucket' }, string>;

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
  const row = await bucketTable().get('bucket');
  if (!row) return null;
  const { connection, ring, report } = row;
  return { connection, ring, report };
}

/** Connects a bucket, or changes what is known of it. */
export async function storeBucket(record: BucketRecord): Promise<void> {
  await bucketTable().put({ name: 'bucket', ...record });
}

/** Forgets the bucket and its keys on this device. What is in the bucket stays. */
export async function forgetBucket(): Promise<void> {
  await bucketTable().delete('bucket');
}

/** The addresses that sync needs access to: that of the bucket, if one is connected. */
export async function bucketAddresses(): Promise<string[]> {
  const record = await readBucket();
  return record ? [bucketAddress(record.connection)] : [];
}
