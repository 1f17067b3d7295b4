import { ChunkWriter } from '../../bytes/chunk-writer';

type Write = (chunk: Uint8Array<ArrayBuffer>) => Promise<void>;

/** Compresses chunks with gzip as they come. */
export class GzipWriter {
  private readonly stream = new CompressionStream('gzip');
  private readonly input = this.stream.writable.getWriter();
  private readonly output: ChunkWriter;
  private bytes = 0;
  /** Why the output could not be written; the stream may tell it otherwise. */
  private failure: { error: unknown } | null = null;
  private readonly drained: Promise<void>;

  constructor(write: Write) {
    this.output = new ChunkWriter(write);
    this.drained = this.drain();
    // Rethrown by `add` and `finish`.
    this.drained.catch(() => undefined);
  }

  /** Takes bytes, which the caller may change as soon as the promise resolves. Rejects with the error of an earlier write. */
  async add(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    // A stream that nobody drains any more would never take it.
    await Promise.race([this.input.write(chunk), this.drained]);
    if (this.failure) throw this.failure.error;
  }

  /** Writes what is left; resolves to the number of compressed bytes. Rejects with the error of a write. */
  async finish(): Promise<number> {
    await Promise.all([this.input.close(), this.drained]).catch((error: unknown) => {
      throw this.failure ? this.failure.error : error;
    });
    return this.bytes;
  }

  private async drain(): Promise<void> {
    const reader = this.stream.readable.getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      this.bytes += value.length;
      await this.write(this.output.add(value));
    }
    await this.write(this.output.flush());
  }

  private async write(writing: Promise<void>): Promise<void> {
    await writing.catch((error: unknown) => {
      this.failure = { error };
      throw error;
    });
  }
}
