import type { MenbeDatabase } from '../../utils/db/database';
import { DatabaseArchive } from '../../utils/archive/sync/database-archive';
import type { BucketConnection } from '../../utils/s3/bucket-connection';
import { s3Store } from '../../utils/s3/s3-store';
import { type SyncRound, syncRound } from '../../utils/sync/sync-round';
import { deriveKey } from '../../utils/vault/derive-key';
import { encryptedStore } from '../../utils/vault/encrypted-store';
import { KEY_FILE, openKeyFile, readKeyFile } from '../../utils/vault/key-file';
import { openVault } from '../../utils/vault/vault';
import { WORLD } from './s3-server';

/** A device without a browser: it opens the bucket with the passphrase, and runs a round when it is told. */
export async function nodeDevice(
  db: MenbeDatabase,
  connection: BucketConnection,
  passphrase: string,
): Promise<() => Promise<SyncRound>> {
  const bucket = s3Store(connection, WORLD);
  const file = readKeyFile((await bucket.get(KEY_FILE)) ?? new Uint8Array());
  const { ring } = openKeyFile(file, { slot: 'passphrase', key: deriveKey(passphrase, file.kdf) });
  const now = () => new Date();
  const newDeviceId = () => crypto.randomUUID();
  const archive = await DatabaseArchive.open(db, {
    newDeviceId,
    deviceName: 'Node',
    now,
    random: Math.random,
    isSafeHtml: () => true,
  });
  const store = encryptedStore(bucket, openVault(ring));
  return () => syncRound({ store, archive, now, newDeviceId });
}
