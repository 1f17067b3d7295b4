import { argon2id } from '@noble/hashes/argon2.js';
import { decodeBase64 } from '../bytes/base64';
import { type KeyDerivation, passphraseBytes } from './key-derivation';

/** The 32 bytes that a passphrase stands for, RFC 9106. It takes a second or two: run it in a worker. */
export function deriveKey(passphrase: string, derivation: KeyDerivation): Uint8Array {
  const { memory, passes, lanes, salt } = derivation;
  return argon2id(passphraseBytes(passphrase), decodeBase64(salt), {
    m: memory,
    t: passes,
    p: lanes,
    dkLen: 32,
  });
}

/** What a worker is asked, and what it answers. */
export interface DerivationOrder {
  passphrase: string;
  derivation: KeyDerivation;
}

/** The key. */
export interface DerivationReply {
  key: Uint8Array;
}
