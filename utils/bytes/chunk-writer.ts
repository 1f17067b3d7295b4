type Bytes = Uint8Array<ArrayBuffer>;

const CHUNK_BYTES = 1024 * 1024;

/** Turns chunks of any size into chunks of 1 MiB: a file that is written in small pieces takes many times as long. */
export class ChunkWriter {
  private readonly buffer = new Uint8Array(CHUNK_BYTES);
  private used = 0;

  /** @param write takes a chunk, and may read it until its promise resolves */
  constructor(private readonly write: (chunk: Bytes) => Promise<void>) {}

  /** Takes bytes, which the caller may change as soon as the promise resolves. Rejects as `write` does. */
  async add(bytes: Uint8Array): Promise<void> {
    for (let rest = bytes; rest.length > 0;) {
      const part = rest.subarray(0, CHUNK_BYTES - this.used);
      this.buffer.set(part, this.used);
      this.used += part.length;
      rest = rest.subarray(part.length);
      if (this.used === CHUNK_BYTES) await this.flush();
    }
  }

  /** Writes what is left. Rejects as `write` does. */
  async flush(): Promise<void> {
    await this.write(this.buffer.subarray(0, this.used));
    this.used = 0;
  }
}
