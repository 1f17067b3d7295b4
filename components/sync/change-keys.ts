import { type BucketRecord, storeBucket } from '../../utils/db/bucket-record';
import { MenbeError } from '../../utils/model/result';
import { askToRun } from '../../utils/platform/ask-to-run';
import { requestHosts } from '../../utils/platform/host-access';
import { sendMessage } from '../../utils/platform/messaging';
import { type BucketConnection, bucketAddress } from '../../utils/s3/bucket-connection';
import { type BucketReport, isUsable } from '../../utils/s3/probe-bucket';
import { type KeyFile, readKeyFile, type OpenKeys, writeKeyFile } from '../../utils/vault/key-file';
import { adoptRing } from '../../utils/vault/key-ring';
import { type Secret, underPassphrase, unlock } from '../keys/make-keys';
import { valueOf } from './value-of';

/** The keys as they lie in the bucket, opened. */
export interface OpenedFile {
  keys: OpenKeys;
  /** Names this state of the file. */
  tag: string;
}

/**
 * Puts the keys under a new passphrase.
 * @throws MenbeError what `unlock`, `adoptRing` and `replaceKeys` throw
 */
export async function changePassphrase(
  bucket: BucketRecord,
  secret: Secret,
  passphrase: string,
): Promise<void> {
  const { keys, tag } = await openStored(bucket, secret);
  await replaceKeys(bucket, await underPassphrase(keys, passphrase), tag);
}

/**
 * Puts keys in the place of those that `tag` names, and goes on with them.
 * @throws MenbeError `bucket-…`; `bucket-busy` where another device changed them at the same moment
 */
export async function replaceKeys(bucket: BucketRecord, keys: OpenKeys, tag: string): Promise<void> {
  const text = new TextDecoder().decode(writeKeyFile(keys.file));
  const { connection } = bucket;
  const outcome = valueOf(await sendMessage('writeKeys', { connection, text, tag }));
  if (outcome === 'changed') throw new MenbeError('bucket-busy', 'keys');
  await storeBucket({ ...bucket, ring: keys.ring });
  void askToRun('sync');
}

/** Takes over the keys that another device has put into the bucket, and goes on. Throws as above. */
export async function takeNewKeys(bucket: BucketRecord, secret: Secret): Promise<void> {
  const { keys } = await openStored(bucket, secret);
  await storeBucket({ ...bucket, ring: keys.ring });
  void askToRun('sync');
}

/** Opens the keys that are in the bucket now. Throws as above. */
export async function openStored({ connection, ring }: BucketRecord, secret: Secret): Promise<OpenedFile> {
  const stored = valueOf(await sendMessage('readKeys', connection));
  if (!stored) throw new MenbeError('bucket-emptied', 'keys');
  const keys = await unlock(keyFileOf(stored.text), secret);
  return { keys: { ...keys, ring: adoptRing(ring, keys.ring) }, tag: stored.tag };
}

/**
 * Reaches the same devices by another connection. Call it while a click is handled. Resolves to what the bucket refuses, if
 * it cannot be used; `null` once it is changed.
 * @throws MenbeError `bucket-access`, `bucket-emptied`, `vault-other-set` where it is not the bucket that this device knows
 */
export async function changeConnection(
  bucket: BucketRecord,
  connection: BucketConnection,
): Promise<BucketReport | null> {
  if (!(await requestHosts([bucketAddress(connection)]))) throw new MenbeError('bucket-access');
  const { report, keys } = valueOf(await sendMessage('tryBucket', connection));
  if (!isUsable(report)) return report;
  if (!keys) throw new MenbeError('bucket-emptied', 'keys');
  if (keyFileOf(keys.text).syncId !== bucket.ring.syncId) throw new MenbeError('vault-other-set');
  await storeBucket({ ...bucket, connection, report });
  void askToRun('sync');
  return null;
}

function keyFileOf(text: string): KeyFile {
  return readKeyFile(new TextEncoder().encode(text));
}
