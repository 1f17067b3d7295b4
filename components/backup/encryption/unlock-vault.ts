import { keyFileOf } from '../../../utils/backup/encryption/sealed-manifest';
import type { FoundSet } from '../../../utils/backup/read-folder';
import { MenbeError } from '../../../utils/model/result';
import { deriveInWorker } from '../../../utils/platform/derive-in-worker';
import { type KeyFile, type Opener, openKeyFile } from '../../../utils/vault/key-file';
import { readRecoveryKey } from '../../../utils/vault/recovery-key';
import { openVault, type Vault } from '../../../utils/vault/vault';

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
