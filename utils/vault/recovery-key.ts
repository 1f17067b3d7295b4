import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '../bytes/concat-bytes';
import { equalBytes } from '../bytes/equal-bytes';

/** Crockford's base32: no I, L, O, U. https://www.crockford.com/base32.html */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_BYTES = 32;
const CHECK_BYTES = 3;
const GROUP = 4;
/** 35 bytes are 56 digits: nothing is left over. */
const DIGIT_COUNT = ((KEY_BYTES + CHECK_BYTES) * 8) / 5;

/** A recovery key as it is printed: 14 groups of 4 digits, the last bits of which are a checksum. */
export function recoveryGroups(key: Uint8Array): string[] {
  const digits = toDigits(concatBytes([key, checksum(key)]));
  return Array.from({ length: DIGIT_COUNT / GROUP }, (_, at) => digits.slice(at * GROUP, (at + 1) * GROUP));
}

/** The key of what a user typed: any case, with or without separators, `O` for 0, `I` or `L` for 1. `null` where it is none. */
export function readRecoveryKey(typed: string): Uint8Array | null {
  const digits = plainDigits(typed);
  if (digits.length !== DIGIT_COUNT || [...digits].some((digit) => !DIGITS.includes(digit))) return null;
  const bytes = fromDigits(digits);
  const key = bytes.slice(0, KEY_BYTES);
  return equalBytes(bytes.subarray(KEY_BYTES), checksum(key)) ? key : null;
}

/** Whether what was typed is this group of the key: how a user shows that the key was written down. */
export function checkTyped(key: Uint8Array, group: number, typed: string): boolean {
  const expected = recoveryGroups(key)[group];
  return expected !== undefined && plainDigits(typed) === expected;
}

function plainDigits(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

function checksum(key: Uint8Array): Uint8Array {
  return sha256(concatBytes([new TextEncoder().encode('menbe recovery key'), key])).subarray(0, CHECK_BYTES);
}

function toDigits(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => DIGITS[Number.parseInt(five, 2)]).join('');
}

function fromDigits(digits: string): Uint8Array {
  const bits = Array.from(digits, (digit) => DIGITS.indexOf(digit).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2));
}
