import { toBase64 } from '../../utils/bytes/base64';
import { deriveInWorker } from '../../utils/platform/derive-in-worker';
import { CHOSEN_DERIVATION, type KeyDerivation } from '../../utils/vault/key-derivation';
import {
  type KeyFile,
  makeKeyFile,
  openKeyFile,
  type OpenKeys,
  withPassphrase,
} from '../../utils/vault/key-file';
import { type KeyRing, newKeyRing, random } from '../../utils/vault/key-ring';
import { readRecoveryKey } from '../../utils/vault/recovery-key';
import { MenbeError } from '../../utils/model/result';

/** Fewer characters are guessed too soon. */
export const SHORTEST_PASSPHRASE = 12;

/** Keys that were wrapped just now, and the recovery key that opens them too. */
export interface NewKeys {
  keys: OpenKeys;
  recoveryKey: Uint8Array;
}

/** Makes keys for a new set of devices or backups; takes a second or two. */
export function makeKeys(passphrase: string): Promise<NewKeys> {
  return wrapKeys(newKeyRing(), passphrase);
}

/** Keys under a passphrase and a recovery key that nobody has had: whoever had the old ones cannot open them. It takes a second or two. */
export async function wrapKeys(ring: KeyRing, passphrase: string): Promise<NewKeys> {
  const kdf = newDerivation();
  const recoveryKey = random(32);
  const passphraseKey = await deriveInWorker(passphrase, kdf);
  return { keys: makeKeyFile(ring, { kdf, passphraseKey, recoveryKey }), recoveryKey };
}

/** What a user opens keys with. */
export type Secret = { kind: 'passphrase' | 'recovery'; typed: string };

/**
 * Opens keys; takes a second or two.
 * @throws MenbeError `vault-passphrase`, `vault-recovery-key`, `vault-key-file`
 */
export async function unlock(file: KeyFile, { kind, typed }: Secret): Promise<OpenKeys> {
  if (kind === 'passphrase')
    return openKeyFile(file, { slot: 'passphrase', key: await deriveInWorker(typed, file.kdf) });
  const key = readRecoveryKey(typed);
  if (!key) throw new MenbeError('vault-recovery-key');
  return openKeyFile(file, { slot: 'recovery', key });
}

/** The same keys under a new passphrase; the recovery key stays. */
export async function underPassphrase(keys: OpenKeys, passphrase: string): Promise<OpenKeys> {
  const kdf = newDerivation();
  return withPassphrase(keys, kdf, await deriveInWorker(passphrase, kdf));
}

function newDerivation(): KeyDerivation {
  return { ...CHOSEN_DERIVATION, salt: toBase64(random(16)) };
}
