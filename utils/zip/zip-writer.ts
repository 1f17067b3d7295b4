import { concatBytes } from '../bytes/concat-bytes';
import { crc32 } from './crc-32';
import { endRecords } from './end-records';
import type { ZipEntry } from './zip-layout';
import { centralRecord, dataDescriptor, localHeader } from './zip-records';

type Bytes = Uint8Array<ArrayBuffer>;

/** Records of the directory that are written at a time. */
const AT_ONCE = 512;

/**
 * Writes a ZIP from its first byte to its last without knowing beforehand what will be in it: files uncompressed, ZIP64 only
 * where it is needed. It keeps names, sizes and checksums in memory until the end, and no file.
 */
export class ZipWriter {
  private readonly entries: ZipEntry[] = [];
  private open: ZipEntry | null = null;
  private bytes = 0;

  /**
   * @param output takes the next bytes; may read them until its promise resolves
   * @param modified of every file; in UTC, since nothing in a ZIP says which zone it means
   */
  constructor(
    private readonly output: (chunk: Bytes) => Promise<void>,
    private readonly modified: Date,
  ) {}

  /** Begins a file; the one before must have ended. */
  async begin(name: string): Promise<void> {
    if (this.open) throw new Error(`${this.open.name} has not ended.`);
    this.open = { name, size: 0, crc: 0, offset: this.bytes };
    await this.put(localHeader(name, this.modified));
  }

  /** Adds bytes to the file that is open. */
  async write(chunk: Bytes): Promise<void> {
    if (!this.open) throw new Error('No file is open.');
    this.open.crc = crc32(chunk, this.open.crc);
    this.open.size += chunk.length;
    await this.put(chunk);
  }

  /** Ends the file that is open. */
  async end(): Promise<void> {
    if (!this.open) throw new Error('No file is open.');
    await this.put(dataDescriptor(this.open));
    this.entries.push(this.open);
    this.open = null;
  }

  /** Writes the directory; resolves to the bytes of the whole ZIP. */
  async finish(): Promise<number> {
    const offset = this.bytes;
    for (let start = 0; start < this.entries.length; start += AT_ONCE) {
      const some = this.entries.slice(start, start + AT_ONCE);
      await this.put(concatBytes(some.map((entry) => centralRecord(entry, this.modified))));
    }
    await this.put(endRecords(this.entries.length, { offset, size: this.bytes - offset }));
    return this.bytes;
  }

  private async put(chunk: Bytes): Promise<void> {
    this.bytes += chunk.length;
    await this.output(chunk);
  }
}
