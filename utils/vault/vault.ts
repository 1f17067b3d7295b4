import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '../bytes/concat-bytes';
import { MenbeError } from '../model/result';
import { decrypt, encrypt } from './cipher';
import { frame, unframe } from './frame';
import { hexOf, type KeyRing } from './key-ring';
import type { Padding } from './padding';

/** `MB`, format 1. The id of the master key follows. */
const MAGIC = Uint8Array.of(0x4d, 0x42, 1);
const KEY_ID_BYTES = 4;
const HEAD = MAGIC.length + KEY_ID_BYTES;

/** Encrypts and names what goes into the bucket, with the keys of one ring. */
export interface Vault {
  /** An object as it is stored under `name`. */
  seal(name: string, bytes: Uint8Array, padding: Padding): Promise<Uint8Array>;
  /**
   * The bytes that were sealed under `name`.
   * @throws MenbeError `vault-object` where it is not authentic under this name, `vault-key-unknown` where a newer key is needed,
   * `vault-newer` where a newer Menbe wrote it
   */
  open(name: string, stored: Uint8Array): Promise<Uint8Array>;
  /** A name that tells nothing of `id`: 64 hexadecimal digits, the same on all devices and after a change of keys. */
  hiddenName(id: string): string;
}

/** A vault with the keys of a ring. */
export function openVault(ring: KeyRing): Vault {
  const first = ring.keys[0];
  const last = ring.keys.at(-1);
  if (!first || !last) throw new MenbeError('vault-key-file', 'no keys');
  const objectKeys = new Map(ring.keys.map(({ id, bytes }) => [id, derived(bytes, 'object')]));
  // Names stay when keys change, or everything would be stored a second time.
  const nameKey = derived(first.bytes, 'name');
  const keyOf = (id: string) => {
    const key = objectKeys.get(id);
    if (!key) throw new MenbeError('vault-key-unknown', id);
    return key;
  };
  return {
    seal: async (name, bytes, padding) => {
      const head = concatBytes([MAGIC, bytesOf(last.id)]);
      const sealed = encrypt(keyOf(last.id), await frame(bytes, padding), contextOf(ring, head, name));
      return concatBytes([head, sealed]);
    },
    open: async (name, stored) => {
      const head = readHead(name, stored);
      const key = keyOf(hexOf(head.subarray(MAGIC.length)));
      const framed = decrypt(key, stored.subarray(HEAD), contextOf(ring, head, name));
      const bytes = framed && (await unframe(framed));
      if (!bytes) throw new MenbeError('vault-object', name);
      return bytes;
    },
    hiddenName: (id) => hexOf(hmac(sha256, nameKey, new TextEncoder().encode(id))),
  };
}

function readHead(name: string, stored: Uint8Array): Uint8Array {
  const isOurs = stored.length > HEAD && stored[0] === MAGIC[0] && stored[1] === MAGIC[1];
  if (!isOurs) throw new MenbeError('vault-object', name);
  if (Number(stored[2]) > Number(MAGIC[2])) throw new MenbeError('vault-newer', name);
  return stored.subarray(0, HEAD);
}

/** Name, set and format are bound to what is encrypted, so that the store cannot pass one object off as another. */
function contextOf({ syncId }: KeyRing, head: Uint8Array, name: string): Uint8Array {
  return concatBytes([head, new TextEncoder().encode(JSON.stringify(['menbe-sync', syncId, name]))]);
}

function derived(master: Uint8Array, purpose: 'object' | 'name'): Uint8Array {
  return hkdf(sha256, master, undefined, new TextEncoder().encode(`menbe-sync ${purpose}`), 32);
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
}
