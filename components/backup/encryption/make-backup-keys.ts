import type { BackupKeys } from '../../../utils/backup/encryption/backup-keys';
import { toBase64 } from '../../../utils/bytes/base64';
import { deriveInWorker } from '../../../utils/platform/derive-in-worker';
import { CHOSEN_DERIVATION } from '../../../utils/vault/key-derivation';
import { makeKeyFile } from '../../../utils/vault/key-file';
import { newKeyRing, random } from '../../../utils/vault/key-ring';

/** Fewer characters are guessed too soon. */
export const SHORTEST_PASSPHRASE = 12;

/** Keys for a new set of backups, and the recovery key that opens them too. */
export interface NewBackupKeys {
  keys: BackupKeys;
  recoveryKey: Uint8Array;
}

/** Makes keys under a passphrase; takes a second or two. */
export async function makeBackupKeys(passphrase: string): Promise<NewBackupKeys> {
  const recoveryKey = random(32);
  const kdf = { ...CHOSEN_DERIVATION, salt: toBase64(random(16)) };
  const passphraseKey = await deriveInWorker(passphrase, kdf);
  const { file, ring } = makeKeyFile(newKeyRing(), { kdf, passphraseKey, recoveryKey });
  return { keys: { file, ring }, recoveryKey };
}
