import { concatBytes } from '../bytes/concat-bytes';
import { crc32 } from './crc-32';
import { Framer } from './deflate-frames';
import { endRecords } from './end-records';
import type { ZipEntry } from './zip-layout';
import { centralRecord, dataDescriptor, localHeader } from './zip-records';

type Bytes = Uint8Array<ArrayBuffer>;

/** Records of the directory that are written at a time. */
const AT_ONCE = 512;

/** A file of up to so many bytes is held back until it has ended: then its size is known when its first record is written. */
const HELD = 32 * 1024 * 1024;

/** A file that is being written. */
interface OpenFile extends ZipEntry {
  /** What was not written yet; `null` once the file has grown too large to be held back. */
  held: Bytes[] | null;
  /** The most that is held back. */
  hold: number;
  framer: Framer;
}

/**
 * Writes a ZIP from its first byte to its last without knowing beforehand what will be in it: files uncompressed, ZIP64 only
 * where it is needed. It keeps names, sizes and checksums in memory until the end, and of files `HELD` bytes at most.
 */
export class ZipWriter {
  private readonly entries: ZipEntry[] = [];
  private open: OpenFile | null = null;
  private bytes = 0;

  /**
   * @param output takes the next bytes; may read them until its promise resolves
   * @param modified of every file; in UTC, since nothing in a ZIP says which zone it means
   */
  constructor(
    private readonly output: (chunk: Bytes) => Promise<void>,
    private readonly modified: Date,
  ) {}

  /**
   * Begins a file; the one before must have ended.
   * @param hold how much of it is held back at most; a file that is larger does not stand in the ZIP as it is
   */
  async begin(name: string, hold = HELD): Promise<void> {
    if (this.open) throw new Error(`${this.open.name} has not ended.`);
    const entry = { name, form: 'sized', size: 0, crc: 0, offset: this.bytes } as const;
    this.open = { ...entry, held: [], hold, framer: new Framer() };
  }

  /** Adds bytes to the file that is open. */
  async write(chunk: Bytes): Promise<void> {
    const { open } = this;
    if (!open) throw new Error('No file is open.');
    open.crc = crc32(chunk, open.crc);
    open.size += chunk.length;
    if (open.held && open.size <= open.hold) open.held.push(chunk.slice());
    else await this.writeFramed(open, chunk);
  }

  /** Ends the file that is open. */
  async end(): Promise<void> {
    const { open } = this;
    if (!open) throw new Error('No file is open.');
    const { name, form, size, crc, offset, held } = open;
    if (held) {
      await this.put(localHeader(open, this.modified));
      for (const chunk of held) await this.put(chunk);
    } else {
      await this.put(open.framer.finish());
      await this.put(dataDescriptor(open));
    }
    this.entries.push({ name, form, size, crc, offset });
    this.open = null;
  }

  private async writeFramed(open: OpenFile, chunk: Bytes): Promise<void> {
    const waiting = open.held ?? [];
    if (open.held) {
      open.form = 'framed';
      open.held = null;
      await this.put(localHeader(open, this.modified));
    }
    for (const each of [...waiting, chunk]) {
      const blocks = open.framer.push(each);
      if (blocks.length > 0) await this.put(blocks);
    }
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
