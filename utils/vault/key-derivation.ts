/** How a key is made of a passphrase. It stands in the file of keys, so that later versions can choose other figures. */
export interface KeyDerivation {
  name: 'argon2id';
  /** KiB. */
  memory: number;
  passes: number;
  lanes: number;
  /** Base64 of 16 bytes. */
  salt: string;
}

/**
 * Memory and passes that RFC 9106 recommends where 2 GiB are too much, with one lane, since JavaScript has one thread: 1 to 2 seconds.
 * https://www.rfc-editor.org/rfc/rfc9106#section-4
 */
export const CHOSEN_DERIVATION = { name: 'argon2id', memory: 64 * 1024, passes: 3, lanes: 1 } as const;

/** Bounds on reading: a hostile file must neither take all memory nor make the passphrase easy to guess. */
const BOUNDS = { memory: [19 * 1024, 512 * 1024], passes: [1, 16], lanes: [1, 4] } as const;

/** Whether figures from a file are ones that Menbe computes with. */
export function isDerivation(value: unknown): value is KeyDerivation {
  const { name, memory, passes, lanes, salt } = Object(value) as Record<string, unknown>;
  return (
    name === 'argon2id' &&
    isWithin(memory, BOUNDS.memory) &&
    isWithin(passes, BOUNDS.passes) &&
    isWithin(lanes, BOUNDS.lanes) &&
    typeof salt === 'string' &&
    /^[A-Za-z0-9+/]{22}==$/.test(salt)
  );
}

function isWithin(value: unknown, [least, most]: readonly [number, number]): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** A passphrase in one spelling: keyboards and systems write the same letters in several. */
export function passphraseBytes(passphrase: string): Uint8Array {
  return new TextEncoder().encode(passphrase.normalize('NFKC'));
}
