// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { anArticle } from '../../tests/support/builders';
import { compareInWorker } from './compare-in-worker';

/** A worker that does what a test tells it to. */
class WorkerDouble {
  static last: WorkerDouble;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  terminate = vi.fn();
  postMessage = vi.fn();
  constructor() {
    WorkerDouble.last = this;
  }
}

beforeEach(() => vi.stubGlobal('Worker', WorkerDouble));
afterEach(() => vi.unstubAllGlobals());

const VERSION = { ...anArticle(), archivedAt: '2026-11-23T08:00:00.000Z' };

it('tells how far it is, then what was found, and ends the worker', async () => {
  const done: number[] = [];
  const { signal } = new AbortController();
  const compared = compareInWorker(VERSION, VERSION, { signal, onProgress: (share) => done.push(share) });
  const worker = WorkerDouble.last;
  worker.onmessage?.({ data: { done: 0.5 } });
  worker.onmessage?.({ data: { comparison: { paragraphs: 3 } } });
  expect(await compared).toEqual({ paragraphs: 3 });
  expect(done).toEqual([0.5]);
  expect(worker.terminate).toHaveBeenCalledOnce();
});

it('rejects with a code when the worker fails', async () => {
  const compared = compareInWorker(VERSION, VERSION, { signal: new AbortController().signal });
  WorkerDouble.last.onerror?.({ message: 'out of memory' });
  await expect(compared).rejects.toMatchObject({ code: 'comparison-failed', message: 'out of memory' });
  expect(WorkerDouble.last.terminate).toHaveBeenCalledOnce();
});

it('ends the worker when it is cancelled', async () => {
  const controller = new AbortController();
  const compared = compareInWorker(VERSION, VERSION, { signal: controller.signal });
  controller.abort(new Error('cancelled'));
  await expect(compared).rejects.toThrow('cancelled');
  expect(WorkerDouble.last.terminate).toHaveBeenCalledOnce();
});
