import { concatBytes } from '../bytes/concat-bytes';
import { blobSource, readWhole } from '../zip/byte-source';
import { unframed } from '../zip/deflate-frames';
import { readDirectory } from '../zip/read-directory';
import { LOCAL_BYTES, SIGNATURE, type ZipEntry } from '../zip/zip-layout';
import { beginOf, formOf, packedSize } from '../zip/zip-records';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file of a part: nothing says that its bytes have the hash that it is called by. */
export interface PartFile {
  /** Hex SHA-256, as its name says. */
  sha256: string;
  /** Bytes that it should have. */
  size: number;
  read: () => Promise<Blob>;
}

const IS_HASH = /^[0-9a-f]{64}$/;

/** The files of a part. Of a damaged one those, too, that its directory does not tell of. */
export async function filesOfPart(file: Blob, isWhole: boolean): Promise<PartFile[]> {
  const directory = await readDirectory(blobSource(file));
  const listed = directory?.entries ?? [];
  const entries = isWhole ? listed : [...listed, ...(await foundEntries(file))];
  return entries
    .filter(({ name, size }) => IS_HASH.test(name) && size <= file.size)
    .map((entry) => ({ sha256: entry.name, size: entry.size, read: () => readEntry(file, entry) }));
}

async function readEntry(file: Blob, entry: ZipEntry): Promise<Blob> {
  const begin = beginOf(entry);
  const stored = file.slice(begin, begin + packedSize(entry));
  if (entry.form !== 'framed') return stored;
  const pieces: Bytes[] = [];
  for await (const piece of unframed(blobSource(stored).read(0, stored.size), entry.size, () => undefined))
    pieces.push(piece);
  return new Blob([concatBytes(pieces)]);
}

/** Bytes that are searched at a time. */
const STRETCH = 8 * 1024 * 1024;
/** A record before a file, with a hash as name. */
const RECORD = LOCAL_BYTES + 64;

/** Files by the records before them. Only a file whose size stands there can be found; those are all but large ones. */
async function foundEntries(file: Blob): Promise<ZipEntry[]> {
  const source = blobSource(file);
  const found: ZipEntry[] = [];
  for (let start = 0; start < file.size; start += STRETCH) {
    const bytes = await readWhole(source, start, Math.min(file.size, start + STRETCH + RECORD));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < Math.min(STRETCH, bytes.length - RECORD + 1); at++) {
      const entry = bytes[at] === 0x50 ? entryAt(view, at, start + at) : null;
      if (entry) found.push(entry);
    }
  }
  return found;
}

const decoder = new TextDecoder();

function entryAt(view: DataView<ArrayBuffer>, at: number, offset: number): ZipEntry | null {
  if (view.getUint32(at, true) !== SIGNATURE.local || view.getUint16(at + 26, true) !== 64) return null;
  const name = decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + LOCAL_BYTES, 64));
  const form = formOf(view.getUint16(at + 6, true), view.getUint16(at + 8, true));
  return { form, name, crc: view.getUint32(at + 14, true), size: view.getUint32(at + 22, true), offset };
}
