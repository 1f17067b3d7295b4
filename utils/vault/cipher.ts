import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { concatBytes } from '../bytes/concat-bytes';

const NONCE_BYTES = 24;

/**
 * Encrypts with XChaCha20-Poly1305 under a nonce drawn at random, which its 24 bytes allow for any number of messages. `context` is
 * bound to it: opening needs the same.
 */
export function encrypt(key: Uint8Array, plain: Uint8Array, context: Uint8Array): Uint8Array {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  return concatBytes([nonce, xchacha20poly1305(key, nonce, context).encrypt(plain)]);
}

/** What `encrypt` made; `null` with another key or context, and for bytes that were changed. */
export function decrypt(key: Uint8Array, sealed: Uint8Array, context: Uint8Array): Uint8Array | null {
  try {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    return xchacha20poly1305(key, nonce, context).decrypt(sealed.subarray(NONCE_BYTES));
  } catch {
    return null; // not authentic
  }
}
