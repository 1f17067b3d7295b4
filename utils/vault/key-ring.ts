import { MenbeError } from '../model/result';

/** A master key: 32 random bytes, from which the keys that encrypt are derived. */
interface MasterKey {
  /** 8 hexadecimal digits. It stands in front of each object that this key has encrypted. */
  id: string;
  bytes: Uint8Array;
}

/** The master keys of a set of devices. Old ones are kept: what they have encrypted must stay readable. */
export interface KeyRing {
  /** Of the set of devices; chosen once. */
  syncId: string;
  /** Goes up with each change of the ring, so that an older state is noticed. */
  generation: number;
  /** The last one encrypts. */
  keys: MasterKey[];
  /** Devices that were removed, each with the number of the last segment of its log that counts. */
  removed: Readonly<Record<string, number>>;
}

/** A ring for a new set, with one key. */
export function newKeyRing(): KeyRing {
  return { syncId: hexOf(random(16)), generation: 1, keys: [newKey([])], removed: {} };
}

/** The ring with one more key, which encrypts from now on. */
export function withNewKey(ring: KeyRing): KeyRing {
  return { ...ring, generation: ring.generation + 1, keys: [...ring.keys, newKey(ring.keys)] };
}

/** The ring without a device: it cannot read what the new key encrypts, and what it writes after `lastSegment` does not count. */
export function withoutDevice(ring: KeyRing, device: string, lastSegment: number): KeyRing {
  return { ...withNewKey(ring), removed: { ...ring.removed, [device]: lastSegment } };
}

/**
 * The ring to go on with when the bucket holds `read` and this device knows `known`. It is `read` as a whole, or none: two lists of
 * keys are never merged.
 * @throws MenbeError `vault-other-set`, `vault-rolled-back`
 */
export function adoptRing(known: KeyRing, read: KeyRing): KeyRing {
  if (read.syncId !== known.syncId) throw new MenbeError('vault-other-set');
  if (read.generation < known.generation) throw new MenbeError('vault-rolled-back');
  const hasAll = known.keys.every(({ id, bytes }, at) => {
    const same = read.keys[at];
    return same !== undefined && same.id === id && hexOf(same.bytes) === hexOf(bytes);
  });
  const isSame = read.generation > known.generation || read.keys.length === known.keys.length;
  if (!hasAll || !isSame) throw new MenbeError('vault-other-set');
  return read;
}

/** Random bytes of the browser's own generator. */
export function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Bytes as hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function newKey(others: readonly MasterKey[]): MasterKey {
  let id = hexOf(random(4));
  while (others.some((other) => other.id === id)) id = hexOf(random(4));
  return { id, bytes: random(32) };
}
