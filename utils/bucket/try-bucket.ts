import type { BucketConnection } from '../s3/bucket-connection';
import type { BucketStore, ReplaceOutcome } from '../s3/object-store';
import { type BucketReport, isUsable, probeBucket } from '../s3/probe-bucket';
import { HEADS } from '../sync/device-head';
import { KEY_FILE } from '../vault/key-file';
import { openBucket } from './open-bucket';

/** The file of keys as it lies in the bucket: its text, and the tag that names this state of it. */
export interface StoredKeys {
  text: string;
  tag: string;
}

/** What was found out of a bucket before it is connected. It travels in messages, so it is plain JSON. */
export interface TriedBucket {
  report: BucketReport;
  /** `null` where there is none, or where the bucket cannot be used. */
  keys: StoredKeys | null;
  /** Devices that have written to it. */
  devices: number;
}

/** A user waits for the answer. */
const ATTEMPTS = 2;

/** Tries out a bucket, and looks whether devices use it already. */
export async function tryBucket(connection: BucketConnection): Promise<TriedBucket> {
  const store = openBucket(connection, ATTEMPTS);
  const report = await probeBucket(store, crypto.randomUUID().replaceAll('-', ''));
  if (!isUsable(report)) return { report, keys: null, devices: 0 };
  return { report, keys: await keysIn(store), devices: (await store.list(HEADS)).length };
}

/** The file of keys in a bucket; `null` where there is none. */
export function readKeys(connection: BucketConnection): Promise<StoredKeys | null> {
  return keysIn(openBucket(connection, ATTEMPTS));
}

/** Writes the file of keys in the place of the one that `tag` names, or where there is none (`null`). */
export function writeKeys(
  connection: BucketConnection,
  text: string,
  tag: string | null,
): Promise<ReplaceOutcome> {
  return openBucket(connection, ATTEMPTS).replace(KEY_FILE, new TextEncoder().encode(text), tag);
}

async function keysIn(store: BucketStore): Promise<StoredKeys | null> {
  const found = await store.getWithTag(KEY_FILE);
  return found && { text: new TextDecoder().decode(found.bytes), tag: found.tag };
}
