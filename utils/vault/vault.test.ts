import { expect, it } from 'vitest';
import { newKeyRing, random, withNewKey } from './key-ring';
import { paddedLength } from './padding';
import { openVault } from './vault';

const ring = newKeyRing();
const vault = openVault(ring);
const text = (length: number) => new TextEncoder().encode('Mənbə arxivi. '.repeat(length).slice(0, length));
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: { code?: string }) => error.code ?? String(error),
  );

it.each([0, 1, 4086, 4087, 4088, 100_000, 200_000])('opens %i bytes as they were sealed', async (length) => {
  for (const bytes of [text(length), bigRandom(length)]) {
    const sealed = await vault.seal('log/1/000000000001', bytes, 'steps');
    expect(await vault.open('log/1/000000000001', sealed)).toEqual(bytes);
  }
});

function bigRandom(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) bytes.set(random(Math.min(65_536, length - at)), at);
  return bytes;
}

it('packs what gets smaller by it, and only that', async () => {
  const packed = await vault.seal('a', text(200_000), 'padme');
  expect(packed.length).toBeLessThan(20_000);
  const stored = await vault.seal('a', bigRandom(200_000), 'padme');
  expect(stored.length).toBeGreaterThan(200_000);
  expect(stored.length).toBeLessThan(224_000);
});

it('refuses an object under another name, of another set, changed in any byte, cut or lengthened', async () => {
  const sealed = await vault.seal('log/1/1', text(50), 'steps');
  expect(await codeOf(vault.open('log/1/2', sealed))).toBe('vault-object');
  const others = openVault({ ...ring, syncId: newKeyRing().syncId });
  expect(await codeOf(others.open('log/1/1', sealed))).toBe('vault-object');
  for (let at = 0; at < sealed.length; at += 13) {
    const changed = sealed.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    const code = await codeOf(vault.open('log/1/1', changed));
    expect(['vault-object', 'vault-key-unknown', 'vault-newer'], String(at)).toContain(code);
  }
  for (const wrong of [
    sealed.slice(0, -1),
    sealed.slice(0, 7),
    new Uint8Array(),
    text(500),
    new Uint8Array([...sealed, 0]),
  ])
    expect(await codeOf(vault.open('log/1/1', wrong))).toBe('vault-object');
});

it('opens with old keys what they sealed, and says when a key is too new', async () => {
  const after = openVault(withNewKey(ring));
  const old = await vault.seal('a', text(5), 'steps');
  const newer = await after.seal('a', text(5), 'steps');
  expect(await after.open('a', old)).toEqual(text(5));
  expect(await codeOf(vault.open('a', newer))).toBe('vault-key-unknown');
  expect(after.hiddenName('x')).toBe(vault.hiddenName('x'));
});

it('never seals twice to the same bytes', async () => {
  const sealed = await Promise.all([1, 2, 3].map(() => vault.seal('a', text(5), 'steps')));
  expect(new Set(sealed.map(String)).size).toBe(3);
});

it('hides names, the same way each time and otherwise in another set', () => {
  expect(vault.hiddenName('x')).toMatch(/^[0-9a-f]{64}$/);
  expect(vault.hiddenName('x')).toBe(openVault(ring).hiddenName('x'));
  expect(vault.hiddenName('x')).not.toBe(openVault(newKeyRing()).hiddenName('x'));
});

it('hides sizes: few that differ, and little that is added', () => {
  const lengths = Array.from({ length: 5_000 }, (_, at) => 1 + Math.floor(1.0035 ** at));
  for (const length of lengths) {
    const padme = paddedLength(length, 'padme');
    expect(padme).toBeGreaterThanOrEqual(length);
    if (length > 4096) expect(padme / length).toBeLessThan(1.12);
    const steps = paddedLength(length, 'steps');
    expect(steps % 4096).toBe(0);
    expect(steps - length).toBeLessThan(4096);
  }
  const upTo8MiB = lengths.filter((length) => length < 8 * 1024 * 1024);
  expect(new Set(upTo8MiB.map((length) => paddedLength(length, 'padme'))).size).toBeLessThan(300);
});
