type Write = (chunk: Uint8Array<ArrayBuffer>) => Promise<void>;

const CHUNK_BYTES = 1024 * 1024;

/**
 * Encodes text into UTF-8 chunks of one size. Double buffering: one buffer is filled while the other is written, so that even a
 * large export allocates no garbage.
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

  /** Adds text, which must not end with a lone surrogate. Rejects with the error of an earlier `write`. */
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

  /** Flushes the buffer; resolves to the total number of bytes when all are written. */
  async finish(): Promise<number> {
    await this.flush();
    await this.writing;
    return this.bytes;
  }

  private async flush(): Promise<void> {
    await this.writing;
    this.bytes += this.used;
    this.writing = this.write(this.filling.subarray(0, this.used));
    // A rejection is rethrown at the next chunk instead of being reported as unhandled.
    this.writing.catch(() => undefined);
    [this.filling, this.spare] = [this.spare, this.filling];
    this.used = 0;
  }
}
