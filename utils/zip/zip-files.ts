import { ChunkWriter } from '../bytes/chunk-writer';
import { ZipWriter } from './zip-writer';

type Bytes = Uint8Array<ArrayBuffer>;

/** Texts of a third of it and less take no memory of their own. */
const BUFFER_BYTES = 256 * 1024;

/** Writes a ZIP of whole files, one after another, in chunks of one size. */
export class ZipFiles {
  private readonly chunks: ChunkWriter;
  private readonly zip: ZipWriter;
  private readonly encoder = new TextEncoder();
  private readonly buffer = new Uint8Array(BUFFER_BYTES);

  /** @param output takes the next bytes; may read them until its promise resolves */
  constructor(output: (chunk: Bytes) => Promise<void>, modified: Date) {
    this.chunks = new ChunkWriter(output);
    this.zip = new ZipWriter((chunk) => this.chunks.add(chunk), modified);
  }

  /** Adds a file: text as UTF-8, bytes, or both in pieces. Rejects as `output` and the pieces do. */
  async add(name: string, content: string | Bytes | AsyncIterable<string | Bytes>): Promise<void> {
    await this.zip.begin(name);
    if (typeof content === 'string' || content instanceof Uint8Array) await this.put(content);
    else for await (const piece of content) await this.put(piece);
    await this.zip.end();
  }

  /** Ends the ZIP. @returns its size in bytes */
  async finish(): Promise<number> {
    const bytes = await this.zip.finish();
    await this.chunks.flush();
    return bytes;
  }

  private put(piece: string | Bytes): Promise<void> {
    return this.zip.write(typeof piece === 'string' ? this.encoded(piece) : piece);
  }

  /** UTF-8 of a text; of one that fits, in a buffer that the next one takes over: the writer copies what it keeps. */
  private encoded(text: string): Bytes {
    if (text.length * 3 > this.buffer.length) return this.encoder.encode(text);
    return this.buffer.subarray(0, this.encoder.encodeInto(text, this.buffer).written);
  }
}
