import { startWorker } from '../platform/start-worker';
import { type ByteRange, sliceIndexFile } from './index-files';

/** Parts of a file that are to be read. */
export interface WantedParts {
  id: number;
  file: string;
  ranges: readonly ByteRange[];
}

/** What the worker is asked: to read parts of files, or to close all files but some. */
export type ReadOrder = { read: readonly WantedParts[] } | { keep: readonly string[] };

/** What it answers for each file: the parts, one after another; `null` when it could not read all of them. */
export interface ReadReply {
  id: number;
  bytes: Uint8Array<ArrayBuffer> | null;
}

/** A worker that reads files, and who waits for its answers. */
class FileReaderWorker {
  private readonly waiting = new Map<number, (bytes: Uint8Array | null) => void>();
  private asked = 0;
  /** What was asked for since the last message. */
  private unsent: WantedParts[] = [];

  constructor(private readonly worker: Worker) {
    worker.onmessage = ({ data }: MessageEvent<readonly ReadReply[]>) => {
      for (const { id, bytes } of data) this.answer(id, bytes);
    };
    // A worker that fails to start answers nothing.
    worker.onerror = () => {
      reader = null;
      for (const id of [...this.waiting.keys()]) this.answer(id, null);
    };
  }

  /** Parts of several files that are asked for at the same time are one message: that costs more than reading them. */
  async read(file: string, ranges: readonly ByteRange[]): Promise<Uint8Array[] | null> {
    const id = this.asked++;
    const bytes = await new Promise<Uint8Array | null>((resolve) => {
      this.waiting.set(id, resolve);
      if (this.unsent.push({ id, file, ranges }) === 1) queueMicrotask(() => this.sendAll());
    });
    return bytes && cutInto(ranges, bytes);
  }

  private sendAll(): void {
    const read = this.unsent;
    this.unsent = [];
    this.send({ read });
  }

  send(order: ReadOrder): void {
    this.worker.postMessage(order);
  }

  private answer(id: number, bytes: Uint8Array | null): void {
    this.waiting.get(id)?.(bytes);
    this.waiting.delete(id);
  }
}

function cutInto(ranges: readonly ByteRange[], bytes: Uint8Array): Uint8Array[] {
  let at = 0;
  return ranges.map(({ from, end }) => {
    const start = at;
    at += end - from;
    return bytes.subarray(start, at);
  });
}

/** `null` where there are no workers, as in the background. */
let reader: FileReaderWorker | null | undefined;

function openReader(): FileReaderWorker | null {
  if (reader === undefined)
    reader = typeof Worker === 'undefined' ? null : new FileReaderWorker(startWorker('read-index'));
  return reader;
}

/** Starts the worker before it is needed, and makes it close files that are no longer used. */
export function prepareIndexFiles(used: readonly string[]): void {
  if (used.length > 0 || reader) openReader()?.send({ keep: used });
}

/**
 * Reads parts of a file of the search index: in a worker, or here when that is not there or fails. What lies behind the end of the
 * file is left out. Rejects with the file system's `DOMException`.
 */
export async function readIndexFile(name: string, ranges: readonly ByteRange[]): Promise<Uint8Array[]> {
  return (await openReader()?.read(name, ranges)) ?? sliceIndexFile(name, ranges);
}
