import { keyFileOf } from '../../../utils/backup/encryption/sealed-manifest';
import type { BackupKeys } from '../../../utils/backup/encryption/backup-keys';
import type { FoundSet } from '../../../utils/backup/read-folder';
import { toBase64 } from '../../../utils/bytes/base64';
import { MenbeError } from '../../../utils/model/result';
import { deriveInWorker } from '../../../utils/platform/derive-in-worker';
import { CHOSEN_DERIVATION } from '../../../utils/vault/key-derivation';
import { type KeyFile, makeKeyFile, type Opener, openKeyFile } from '../../../utils/vault/key-file';
import { newKeyRing, random } from '../../../utils/vault/key-ring';
import { readRecoveryKey } from '../../../utils/vault/recovery-key';
import { openVault, type Vault } from '../../../utils/vault/vault';

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

/**
 * Opens the keys of an encrypted set with what was typed: its recovery key or its passphrase, which takes a second or two. Nothing of the set is
 * read; `null` where it is neither. Throws `vault-newer` and `vault-key-file`.
 */
export async function unlockVault({ encryption }: FoundSet, typed: string): Promise<Vault | null> {
  if (encryption === null) throw new MenbeError('unexpected', 'not encrypted');
  const file = keyFileOf(encryption);
  const recoveryKey = readRecoveryKey(typed);
  const byRecovery = recoveryKey && openedOrNull(file, { slot: 'recovery', key: recoveryKey });
  if (byRecovery) return byRecovery;
  return openedOrNull(file, { slot: 'passphrase', key: await deriveInWorker(typed, file.kdf) });
}

const WRONG: readonly unknown[] = ['vault-passphrase', 'vault-recovery-key'];

function openedOrNull(file: KeyFile, opener: Opener): Vault | null {
  try {
    return openVault(openKeyFile(file, opener).ring);
  } catch (error) {
    if (error instanceof MenbeError && WRONG.includes(error.code)) return null;
    throw error;
  }
}
