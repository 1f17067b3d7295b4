import { checkSignatures, type SignatureCheck } from '../../utils/integrity/check-signatures';
import type { SignatureOrder, SignatureReply } from '../../utils/integrity/signature-messages';
import { MenbeError } from '../../utils/model/result';
import { startWorker } from '../../utils/platform/start-worker';

/** Checking this many here takes no longer than starting a worker. */
const FEW = 200;
/** With one thread for the hashes; more would wait for them. */
const MOST_WORKERS = 3;

interface Waiting {
  resolve: (holds: readonly boolean[]) => void;
  reject: (error: unknown) => void;
}

/** Checks many signatures in workers, which start with the first of them and live until `end`. */
export class SignatureWorkers {
  private workers: Worker[] = [];
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  /** Rejects with `unexpected` when a worker fails. */
  readonly check: SignatureCheck = async (key, signed) => {
    if (this.workers.length === 0 && signed.length < FEW) return checkSignatures(key, signed);
    if (this.workers.length === 0) this.start();
    const share = Math.ceil(signed.length / this.workers.length);
    const parts = this.workers.map((worker, index) =>
      this.ask(worker, { key, signed: signed.slice(index * share, (index + 1) * share) }),
    );
    return (await Promise.all(parts)).flat();
  };

  end(): void {
    for (const worker of this.workers) worker.terminate();
  }

  private start(): void {
    const count = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency - 1));
    this.workers = Array.from({ length: count }, () => startWorker('signature-worker'));
    for (const worker of this.workers) {
      worker.onmessage = ({ data }: MessageEvent<SignatureReply>) => {
        this.waiting.get(data.number)?.resolve(data.holds);
        this.waiting.delete(data.number);
      };
      worker.onerror = ({ message }) => this.fail(message);
    }
  }

  private ask(worker: Worker, order: Omit<SignatureOrder, 'number'>): Promise<readonly boolean[]> {
    const number = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      worker.postMessage({ ...order, number } satisfies SignatureOrder);
    });
  }

  private fail(message: string): void {
    for (const { reject } of this.waiting.values()) reject(new MenbeError('unexpected', message || null));
    this.waiting.clear();
  }
}
