import { expect, it } from 'vitest';
import { toBase64 } from '../bytes/base64';
import { MenbeError } from '../model/result';
import { deriveKey } from './derive-key';
import {
  type KeyFile,
  makeKeyFile,
  openKeyFile,
  readKeyFile,
  withPassphrase,
  writeKeyFile,
} from './key-file';
import { CHOSEN_DERIVATION, isDerivation, type KeyDerivation } from './key-derivation';
import { adoptRing, newKeyRing, random, withNewKey } from './key-ring';

const kdf: KeyDerivation = { ...CHOSEN_DERIVATION, salt: toBase64(random(16)) };
const passphraseKey = random(32);
const recoveryKey = random(32);
const secrets = { kdf, passphraseKey, recoveryKey };

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'no error';
  } catch (error) {
    return error instanceof MenbeError ? error.code : String(error);
  }
}

it('opens by passphrase and by recovery key, through the bytes of the file', () => {
  const { ring, file } = makeKeyFile(newKeyRing(), secrets);
  const read = readKeyFile(writeKeyFile(file));
  expect(openKeyFile(read, { slot: 'passphrase', key: passphraseKey }).ring).toEqual(ring);
  expect(openKeyFile(read, { slot: 'recovery', key: recoveryKey }).ring).toEqual(ring);
});

it('has nothing of the keys in plain', () => {
  const { ring, root, file } = makeKeyFile(newKeyRing(), secrets);
  const text = new TextDecoder().decode(writeKeyFile(file));
  for (const secret of [root, passphraseKey, recoveryKey, ...ring.keys.map(({ bytes }) => bytes)])
    expect(text).not.toContain(toBase64(secret).slice(0, 16));
});

it('refuses a wrong passphrase, a wrong recovery key, and one in the place of the other', () => {
  const { file } = makeKeyFile(newKeyRing(), secrets);
  expect(codeOf(() => openKeyFile(file, { slot: 'passphrase', key: random(32) }))).toBe('vault-passphrase');
  expect(codeOf(() => openKeyFile(file, { slot: 'recovery', key: random(32) }))).toBe('vault-recovery-key');
  expect(codeOf(() => openKeyFile(file, { slot: 'passphrase', key: recoveryKey }))).toBe('vault-passphrase');
});

it('changes the passphrase: the old one no longer opens, keys and recovery key stay', () => {
  const before = makeKeyFile(newKeyRing(), secrets);
  const newKey = random(32);
  const { file } = withPassphrase(before, { ...kdf, salt: toBase64(random(16)) }, newKey);
  expect(openKeyFile(file, { slot: 'passphrase', key: newKey }).ring).toEqual(before.ring);
  expect(openKeyFile(file, { slot: 'recovery', key: recoveryKey }).ring).toEqual(before.ring);
  expect(codeOf(() => openKeyFile(file, { slot: 'passphrase', key: passphraseKey }))).toBe(
    'vault-passphrase',
  );
});

it('adds a key and keeps the old ones, behind a new root', () => {
  const before = makeKeyFile(newKeyRing(), secrets);
  const after = makeKeyFile(withNewKey(before.ring), secrets);
  expect(after.ring.keys.slice(0, 1)).toEqual(before.ring.keys);
  expect(after.ring.keys).toHaveLength(2);
  expect(after.root).not.toEqual(before.root);
  expect(adoptRing(before.ring, after.ring)).toBe(after.ring);
  expect(adoptRing(after.ring, after.ring)).toBe(after.ring);
});

it('never merges two lists of keys', () => {
  const ring = newKeyRing();
  const here = withNewKey(ring);
  const there = withNewKey(ring);
  expect(codeOf(() => adoptRing(ring, newKeyRing()))).toBe('vault-other-set');
  expect(codeOf(() => adoptRing(here, ring))).toBe('vault-rolled-back');
  expect(codeOf(() => adoptRing(here, there))).toBe('vault-other-set');
  expect(codeOf(() => adoptRing(here, withNewKey(there)))).toBe('vault-other-set');
  expect(codeOf(() => adoptRing(here, { ...here, keys: [...here.keys, ...there.keys] }))).toBe(
    'vault-other-set',
  );
});

it.each([
  ['no JSON', 'Sign in'],
  ['nothing', ''],
  ['another JSON', '{"format":1}'],
  ['a list', '[]'],
])('refuses %s as a file of keys', (_what, text) => {
  expect(codeOf(() => readKeyFile(new TextEncoder().encode(text)))).toBe('vault-key-file');
});

it('notices every swap within the file', () => {
  const { file } = makeKeyFile(newKeyRing(), secrets);
  const other = makeKeyFile(newKeyRing(), secrets).file;
  const open = (changed: KeyFile) =>
    codeOf(() => openKeyFile(readKeyFile(writeKeyFile(changed)), { slot: 'passphrase', key: passphraseKey }));
  expect(open({ ...file, syncId: other.syncId })).toBe('vault-passphrase');
  expect(open({ ...file, slots: other.slots })).toBe('vault-passphrase');
  expect(open({ ...file, slots: { passphrase: file.slots.recovery, recovery: file.slots.passphrase } })).toBe(
    'vault-passphrase',
  );
  expect(open({ ...file, kdf: { ...kdf, passes: 1 } })).toBe('vault-passphrase');
  expect(open({ ...file, ring: other.ring })).toBe('vault-key-file');
  expect(open({ ...file, format: 2 })).toBe('vault-newer');
});

it.each([
  { memory: 4 * 1024 * 1024 },
  { memory: 1024 },
  { memory: 65536.5 },
  { memory: '65536' },
  { passes: 1000 },
  { passes: 0 },
  { lanes: 64 },
  { salt: '' },
  { salt: 'x'.repeat(1_000_000) },
  { name: 'pbkdf2' },
])('asks no machine for %o', (changes) => {
  expect(isDerivation({ ...kdf, ...changes })).toBe(false);
});

it('derives what the reference implementation of argon2id derives', () => {
  // From the reference's test.c: t=2, m=2^16, p=1, "password", "somesalt", version 0x13. https://github.com/P-H-C/phc-winner-argon2
  const figures: KeyDerivation = {
    name: 'argon2id',
    memory: 65536,
    passes: 2,
    lanes: 1,
    salt: btoa('somesalt'),
  };
  const hex = Array.from(deriveKey('password', figures), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  expect(hex).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
});

it('takes a passphrase for the same however the keyboard composes its letters', () => {
  const light: KeyDerivation = { ...kdf, memory: 64, passes: 1 };
  expect(deriveKey('gü\u0308venç', light)).toEqual(deriveKey('gü\u0308venç'.normalize('NFC'), light));
});
