import { MenbeError } from '../model/result';
import type { DerivationOrder, DerivationReply } from '../vault/derive-key';
import type { KeyDerivation } from '../vault/key-derivation';
import { startWorker } from './start-worker';

/**
 * The key of a passphrase, made in a worker, so that the page stays usable. Only pages can: Chromium's background starts no workers,
 * and needs none, since the keys are kept once they are open.
 * Rejects with `unexpected` when the worker fails, for example for want of memory.
 */
export function deriveInWorker(passphrase: string, derivation: KeyDerivation): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = startWorker('derive-key-worker');
    worker.onmessage = ({ data }: MessageEvent<DerivationReply>) => {
      worker.terminate();
      resolve(data.key);
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      reject(new MenbeError('unexpected', message || null));
    };
    worker.postMessage({ passphrase, derivation } satisfies DerivationOrder);
  });
}
