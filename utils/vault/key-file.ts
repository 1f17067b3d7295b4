import { decodeBase64, fromBase64, toBase64 } from '../bytes/base64';
import { MenbeError } from '../model/result';
import { decrypt, encrypt } from './cipher';
import { isDerivation, type KeyDerivation } from './key-derivation';
import { type KeyRing, random } from './key-ring';

/** Name of the file of keys, the one object in the bucket that is not encrypted as a whole. */
export const KEY_FILE = 'menbe-sync.json';

const FORMAT = 1;
/** The file has some hundred bytes, and a hundred for each key there was. */
const LONGEST = 256 * 1024;

/** `menbe-sync.json`: how the keys are got at, and the keys, encrypted. All but the first three fields is base64. */
export interface KeyFile {
  format: number;
  syncId: string;
  kdf: KeyDerivation;
  /** The root key, once encrypted by the passphrase's key and once by the recovery key. */
  slots: { passphrase: string; recovery: string };
  /** The master keys, encrypted by the root key. */
  ring: string;
}

/** What opens a key file. */
export type Opener =
  /** `key` is what `deriveKey` made of the passphrase with the file's own figures. */
  { slot: 'passphrase'; key: Uint8Array } | { slot: 'recovery'; key: Uint8Array };

/** An open key file: what is needed to write it anew. */
export interface OpenKeys {
  ring: KeyRing;
  root: Uint8Array;
  file: KeyFile;
}

/** The secrets that the slots are made with. */
export interface SlotKeys {
  kdf: KeyDerivation;
  passphraseKey: Uint8Array;
  recoveryKey: Uint8Array;
}

/** A key file around a ring, with a root key drawn anew: whoever had the old passphrase or recovery key cannot open it. */
export function makeKeyFile(ring: KeyRing, { kdf, passphraseKey, recoveryKey }: SlotKeys): OpenKeys {
  const root = random(32);
  const { syncId } = ring;
  const slots = {
    passphrase: wrap(passphraseKey, root, slotContext(syncId, 'passphrase', kdf)),
    recovery: wrap(recoveryKey, root, slotContext(syncId, 'recovery', null)),
  };
  const file = { format: FORMAT, syncId, kdf, slots, ring: wrap(root, ringBytes(ring), ringContext(syncId)) };
  return { ring, root, file };
}

/** The same keys under another passphrase. The recovery key stays. What is in the bucket need not be written anew. */
export function withPassphrase(keys: OpenKeys, kdf: KeyDerivation, passphraseKey: Uint8Array): OpenKeys {
  const { file, root, ring } = keys;
  const passphrase = wrap(passphraseKey, root, slotContext(ring.syncId, 'passphrase', kdf));
  return { ...keys, file: { ...file, kdf, slots: { ...file.slots, passphrase } } };
}

/**
 * Opens the keys.
 * @throws MenbeError `vault-passphrase` or `vault-recovery-key` where the opener is wrong, `vault-key-file` where the file is
 */
export function openKeyFile(file: KeyFile, { slot, key }: Opener): OpenKeys {
  const { syncId, kdf, slots } = file;
  const root = unwrap(key, slots[slot], slotContext(syncId, slot, slot === 'passphrase' ? kdf : null));
  if (root?.length !== 32)
    throw new MenbeError(slot === 'passphrase' ? 'vault-passphrase' : 'vault-recovery-key');
  const bytes = unwrap(root, file.ring, ringContext(syncId));
  const ring = bytes && readRing(syncId, bytes);
  if (!ring) throw new MenbeError('vault-key-file', 'ring');
  return { ring, root, file };
}

/** The bytes of the file. */
export function writeKeyFile(file: KeyFile): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}

/**
 * Reads the file without opening it.
 * @throws MenbeError `vault-newer`, `vault-key-file`
 */
export function readKeyFile(bytes: Uint8Array): KeyFile {
  const value = bytes.length > LONGEST ? null : parse(bytes);
  const { format, syncId, kdf, slots, ring } = Object(value) as Partial<KeyFile>;
  if (typeof format === 'number' && format > FORMAT) throw new MenbeError('vault-newer', `format ${format}`);
  const { passphrase, recovery } = Object(slots) as Partial<KeyFile['slots']>;
  if (format !== FORMAT || !isSyncId(syncId) || !isDerivation(kdf))
    throw new MenbeError('vault-key-file', 'head');
  if (!isBase64(passphrase) || !isBase64(recovery) || !isBase64(ring))
    throw new MenbeError('vault-key-file', 'slots');
  const { name, memory, passes, lanes, salt } = kdf;
  return {
    format,
    syncId,
    kdf: { name, memory, passes, lanes, salt },
    slots: { passphrase, recovery },
    ring,
  };
}

function wrap(key: Uint8Array, plain: Uint8Array, context: Uint8Array): string {
  return toBase64(encrypt(key, plain, context));
}

function unwrap(key: Uint8Array, text: string, context: Uint8Array): Uint8Array | null {
  return decrypt(key, decodeBase64(text), context);
}

/** What a slot is for is bound to it, so that slots and figures cannot be swapped. */
function slotContext(syncId: string, slot: string, kdf: KeyDerivation | null): Uint8Array {
  const figures = kdf ? [kdf.name, kdf.memory, kdf.passes, kdf.lanes, kdf.salt] : [];
  return contextOf(['slot', syncId, slot, ...figures]);
}

function ringContext(syncId: string): Uint8Array {
  return contextOf(['ring', syncId]);
}

function contextOf(parts: readonly (string | number)[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(['menbe-sync', FORMAT, ...parts]));
}

function ringBytes({ generation, keys, removed }: KeyRing): Uint8Array {
  const written = { generation, removed, keys: keys.map(({ id, bytes }) => ({ id, key: toBase64(bytes) })) };
  return new TextEncoder().encode(JSON.stringify(written));
}

function readRing(syncId: string, bytes: Uint8Array): KeyRing | null {
  const { generation, keys, removed } = Object(parse(bytes)) as Partial<Record<keyof KeyRing, unknown>>;
  if (!Number.isSafeInteger(generation) || !Array.isArray(keys) || keys.length === 0) return null;
  if (!isRemoved(removed)) return null;
  const read = keys.map((value: unknown) => {
    const { id, key } = Object(value) as { id?: unknown; key?: unknown };
    const raw = typeof key === 'string' ? fromBase64(key) : null;
    return typeof id === 'string' && /^[0-9a-f]{8}$/.test(id) && raw?.length === 32
      ? { id, bytes: raw }
      : null;
  });
  const known = read.filter((key) => key !== null);
  return known.length === keys.length
    ? { syncId, generation: Number(generation), keys: known, removed }
    : null;
}

function isRemoved(value: unknown): value is KeyRing['removed'] {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((last) => Number.isSafeInteger(last) && Number(last) >= 0)
  );
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null; // not JSON: refused by who checks the fields
  }
}

function isSyncId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}

function isBase64(value: unknown): value is string {
  return typeof value === 'string' && fromBase64(value) !== null;
}
