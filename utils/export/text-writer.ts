type Write = (chunk: Uint8Array<ArrayBuffer>) => Promise<void>;

const CHUNK_BYTES = 1024 * 1024;

/**
 * Turns text into UTF-8 chunks of one size. Two buffers take turns, one being filled while the other is written, so
 * that however much is written nothing is left behind for the garbage collector.
 */
export class TextWriter {
  private readonly encoder = new TextEncoder();
  private filling = new Uint8Array(CHUNK_BYTES);
  private spare = new Uint8Array(CHUNK_BYTES);
  private used = 0;
  private bytes = 0;
  private writing: Promise<void> = Promise.resolve();

  /** `write` may read a chunk until its promise resolves. */
  constructor(private readonly write: Write) {}

  /** Adds text, which must not end within a surrogate pair. Rejects with what an earlier `write` threw. */
  async add(text: string): Promise<void> {
    let rest = text;
    for (;;) {
      const { read, written } = this.encoder.encodeInto(rest, this.filling.subarray(this.used));
      this.used += written;
      if (read === rest.length) return;
      rest = rest.slice(read);
      await this.flush();
    }
  }

  /** Writes what is left; resolves to the number of bytes once all of them are written. */
  async finish(): Promise<number> {
    await this.flush();
    await this.writing;
    return this.bytes;
  }

  private async flush(): Promise<void> {
    await this.writing;
    this.bytes += this.used;
    this.writing = this.write(this.filling.subarray(0, this.used));
    // Thrown when the next chunk is due, not as an unhandled rejection before.
    this.writing.catch(() => undefined);
    [this.filling, this.spare] = [this.spare, this.filling];
    this.used = 0;
  }
}
