import { BlobReader, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { MenbeError } from '../../model/result';
import { blobSource, chunksOf } from '../../zip/byte-source';
import { isZip } from '../../zip/read-directory';
import type { OfferedFile } from './offer';

/** Most files of one ZIP: the directory of a million takes a gigabyte of memory. */
const MOST_FILES = 500_000;

/**
 * The files in a ZIP, which any program may have written; `null` for another file. Two may have one path.
 * Throws `import-truncated` where the directory at its end cannot be read, `import-too-large`, and `import-file-unreadable` where
 * files stand within others: some kilobytes could name terabytes.
 */
export async function zipFiles(zip: Blob): Promise<OfferedFile[] | null> {
  if (!(await isZip(blobSource(zip)))) return null;
  const files: OfferedFile[] = [];
  /** Bytes that the files take in the ZIP, as its directory claims. */
  let packed = 0;
  try {
    const reader = new ZipReader(new BlobReader(zip), { useWebWorkers: false });
    for await (const entry of reader.getEntriesGenerator()) {
      if (files.length === MOST_FILES)
        throw new MenbeError('import-too-large', `more than ${MOST_FILES} files`);
      packed += entry.compressedSize;
      if (packed > zip.size) throw new MenbeError('import-file-unreadable', 'files within files');
      if (!entry.directory) files.push(offered(entry, zip));
    }
  } catch (error) {
    if (error instanceof MenbeError) throw error;
    throw new MenbeError('import-truncated', String(error));
  }
  return files;
}

/** In bytes, without the name and what else stands before a file. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7 */
const LOCAL_HEADER = 30;

function offered(entry: FileEntry, zip: Blob): OfferedFile {
  const file = { path: entry.filename, size: entry.uncompressedSize, chunks: () => unpacked(entry) };
  const isAsItIs = entry.compressionMethod === 0 && !entry.encrypted;
  return isAsItIs ? { ...file, chunksFrom: (offset) => storedFrom(entry, zip, offset) } : file;
}

/** The bytes of a file that stands in its ZIP as it is. */
async function* storedFrom(
  entry: FileEntry,
  zip: Blob,
  offset: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    const header = await zip.slice(entry.offset, entry.offset + LOCAL_HEADER).arrayBuffer();
    const lengths = new DataView(header, 26);
    const begin = entry.offset + LOCAL_HEADER + lengths.getUint16(0, true) + lengths.getUint16(2, true);
    yield* chunksOf(zip.slice(begin + offset, begin + entry.uncompressedSize));
  } catch (error) {
    throw new MenbeError('import-file-unreadable', `${entry.filename}: ${String(error)}`);
  }
}

/**
 * The bytes of a file. Reading fails at the size that the ZIP's directory claims, as a ZIP bomb claims less than it
 * holds.
 */
async function* unpacked(entry: FileEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  // Its rejection is that of the readable side.
  const done = entry.getData(writable, { useWebWorkers: false }).catch(() => undefined);
  let bytes = 0;
  try {
    for await (const chunk of chunksOf({ stream: () => readable })) {
      bytes += chunk.length;
      if (bytes > entry.uncompressedSize)
        throw new Error(`more than the ${entry.uncompressedSize} bytes it says`);
      yield chunk;
    }
    await done;
  } catch (error) {
    throw new MenbeError('import-file-unreadable', `${entry.filename}: ${String(error)}`);
  }
}
