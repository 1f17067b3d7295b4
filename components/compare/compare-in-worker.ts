import type { ComparedVersion } from '../../utils/diff/compared-version';
import type { Comparison } from '../../utils/diff/comparison';
import type { ComparisonOrder, ComparisonReply } from '../../utils/diff/worker-messages';
import { MenbeError } from '../../utils/model/result';
import { startWorker } from '../../utils/platform/start-worker';

interface Options {
  signal: AbortSignal;
  /** Told how much is done, 0 to 1. */
  onProgress?: (done: number) => void;
}

/**
 * Compares two versions in a worker, which ends when the signal says so.
 * Rejects with `comparison-failed`, or with the signal's reason.
 */
export function compareInWorker(
  old: ComparedVersion,
  next: ComparedVersion,
  { signal, onProgress }: Options,
): Promise<Comparison> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const worker = startWorker('compare-worker');
    const end = () => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
    };
    const cancel = () => {
      end();
      reject(signal.reason);
    };
    signal.addEventListener('abort', cancel);
    worker.onmessage = ({ data }: MessageEvent<ComparisonReply>) => {
      if ('done' in data) return onProgress?.(data.done);
      end();
      resolve(data.comparison);
    };
    worker.onerror = ({ message }) => {
      end();
      reject(new MenbeError('comparison-failed', message || null));
    };
    const order: ComparisonOrder = { old: pick(old), new: pick(next) };
    worker.postMessage(order);
  });
}

/** Only what is compared crosses to the worker. */
function pick(version: ComparedVersion): ComparedVersion {
  const { title, byline, publishedTime, modifiedTime, archivedAt, details, kind } = version;
  const { text, html, leadImage, pictures = [] } = version;
  const facts = { title, byline, publishedTime, modifiedTime, archivedAt, details, kind };
  return { ...facts, text, html, leadImage, pictures };
}
