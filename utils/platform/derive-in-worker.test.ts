import { afterEach, expect, it, vi } from 'vitest';
import type { DerivationOrder } from '../vault/derive-key';
import type { KeyDerivation } from '../vault/key-derivation';
import { deriveInWorker } from './derive-in-worker';

const derivation: KeyDerivation = {
  name: 'argon2id',
  memory: 65_536,
  passes: 2,
  lanes: 1,
  salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
};

/** A worker that answers at once. */
class PromptWorker {
  static ended = 0;
  static fails = false;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;

  constructor(readonly address: string) {}

  postMessage(order: DerivationOrder): void {
    if (PromptWorker.fails) this.onerror?.({ message: 'out of memory' });
    else this.onmessage?.({ data: { key: new TextEncoder().encode(`${this.address} ${order.passphrase}`) } });
  }

  terminate(): void {
    PromptWorker.ended++;
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  Object.assign(PromptWorker, { ended: 0, fails: false });
});

it('resolves with the key, and ends the worker', async () => {
  vi.stubGlobal('Worker', PromptWorker);
  const key = await deriveInWorker('söz', derivation);
  expect(new TextDecoder().decode(key)).toBe('/derive-key-worker.js söz');
  expect(PromptWorker.ended).toBe(1);
});

it('rejects when the worker fails, and ends it', async () => {
  vi.stubGlobal('Worker', PromptWorker);
  PromptWorker.fails = true;
  await expect(deriveInWorker('söz', derivation)).rejects.toMatchObject({ code: 'unexpected' });
  expect(PromptWorker.ended).toBe(1);
});
