import type { KeyFile } from '../../vault/key-file';
import type { KeyRing } from '../../vault/key-ring';
import { openVault, type Vault } from '../../vault/vault';

/**
 * The keys that encrypt the backups of this profile. They lie in the profile, so that backups are made, continued and checked with nobody
 * there; passphrase and recovery key do not.
 */
export interface BackupKeys {
  /** What each manifest brings: the ring, wrapped by passphrase and recovery key. */
  file: KeyFile;
  ring: KeyRing;
}

/** What encrypts with these keys; `null` where backups are not encrypted. */
export function vaultOf(keys: BackupKeys | null): Vault | null {
  return keys && openVault(keys.ring);
}
