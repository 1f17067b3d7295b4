import { afterEach, describe, expect, it, vi } from 'vitest';
import { sealEntries } from '../../utils/integrity/ledger-entry';
import { checkSignatures, type SignedHash } from '../../utils/integrity/check-signatures';
import type { SignatureOrder } from '../../utils/integrity/signature-messages';
import { createSigningKey, type SigningKey } from '../../utils/integrity/signing-key';
import { SignatureWorkers } from './signature-workers';

/** Does what the worker does, where it is made; later orders are answered first. */
class FakeWorker {
  static made: FakeWorker[] = [];
  static fails = false;
  isOver = false;
  onmessage: (event: unknown) => void = () => undefined;
  onerror: (event: unknown) => void = () => undefined;

  constructor() {
    FakeWorker.made.push(this);
  }

  postMessage({ number, key, signed }: SignatureOrder): void {
    if (FakeWorker.fails) return void queueMicrotask(() => this.onerror({ message: 'broken' }));
    void checkSignatures(key, signed).then((holds) =>
      setTimeout(() => this.onmessage({ data: { number, holds } }), 20 / number),
    );
  }

  terminate(): void {
    this.isOver = true;
  }
}

async function signedHashes(key: SigningKey, count: number): Promise<SignedHash[]> {
  const subject = { snapshotId: 'a', name: 'b', sha256: 'c' };
  const made = await Promise.all(
    Array.from({ length: count }, (_, n) =>
      sealEntries(null, [{ kind: 'attachment-removed', subject }], key, new Date(n)),
    ),
  );
  return made.flat().flatMap(({ hash, signature }) => (signature === null ? [] : [{ hash, signature }]));
}

describe('signatures checked in workers', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    Object.assign(FakeWorker, { made: [], fails: false });
  });

  it('are told of in their order, whichever worker is done first', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    vi.stubGlobal('navigator', { hardwareConcurrency: 4 });
    const key = await createSigningKey();
    const signed = await signedHashes(key, 301);
    for (const index of [0, 150, 300]) Object.assign(signed[index] ?? {}, { hash: 'f'.repeat(64) });
    const workers = new SignatureWorkers();
    const [all, few] = await Promise.all([
      workers.check(key, signed),
      workers.check(key, signed.slice(0, 2)),
    ]);
    workers.end();
    expect(all.flatMap((holds, index) => (holds ? [] : [index]))).toEqual([0, 150, 300]);
    expect(all).toHaveLength(301);
    expect(few).toEqual([false, true]);
    expect(FakeWorker.made.map(({ isOver }) => isOver)).toEqual([true, true, true]);
  });

  it('are checked where they are when they are few', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    const key = await createSigningKey();
    const workers = new SignatureWorkers();
    expect(await workers.check(key, await signedHashes(key, 3))).toEqual([true, true, true]);
    expect(FakeWorker.made).toEqual([]);
  });

  it('fail when a worker does', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    vi.stubGlobal('navigator', { hardwareConcurrency: 1 });
    FakeWorker.fails = true;
    const key = await createSigningKey();
    const signed = Array.from({ length: 300 }, () => ({ hash: '0', signature: 'A' }));
    await expect(new SignatureWorkers().check(key, signed)).rejects.toMatchObject({
      code: 'unexpected',
      message: 'broken',
    });
  });
});
