import { sha256Hex } from '../../integrity/bytes';
import { hashOfStream } from '../../integrity/stream-hash';

/** Types that gzip compresses well; most picture formats are compressed already. */
const PACKABLE = /^(?:text\/|multipart\/related|image\/svg|image\/bmp|application\/(?:json|xml))/;

/** A file is stored compressed only below this share of its size, because decompression slows reading. */
const WORTH = 0.9;

/** Bytes compressed or hashed in one slice of a few milliseconds. */
const SLICE = 256 * 1024;

/** Largest file hashed in one call, which is faster than slices. */
const WHOLE = 4 * 1024 * 1024;

/**
 * Prepares bytes for the database: compressed where that helps.
 * @param giveWay awaited between slices
 */
export async function pack(
  file: Blob,
  mediaType: string,
  giveWay: () => Promise<void>,
): Promise<{ bytes: Blob; encoding: 'gzip' | null }> {
  if (!PACKABLE.test(mediaType)) return { bytes: file, encoding: null };
  const packed = await new Response(
    inSlices(file, giveWay).pipeThrough(new CompressionStream('gzip')),
  ).blob();
  return packed.size < WORTH * file.size
    ? { bytes: packed, encoding: 'gzip' }
    : { bytes: file, encoding: null };
}

/** A pull stream of slices: it yields to other work between two slices. */
function inSlices(file: Blob, giveWay: () => Promise<void>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const slices = slicesOf(file, giveWay);
  const pull = async (stream: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) => {
    const { value, done } = await slices.next();
    if (done) stream.close();
    else stream.enqueue(value);
  };
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}

async function* slicesOf(
  file: Blob,
  giveWay: () => Promise<void>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  for (let at = 0; at < file.size; at += SLICE) {
    await giveWay();
    yield new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer());
  }
}

/** Decompresses stored bytes into a blob of the given type. */
export async function unpack(
  { bytes, encoding }: { bytes: Blob; encoding: 'gzip' | null },
  mediaType: string,
): Promise<Blob> {
  if (encoding === null) return bytes.slice(0, bytes.size, mediaType);
  const stream = bytes.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'content-type': mediaType } }).blob();
}

/**
 * SHA-256 in 64 hexadecimal digits.
 * @param giveWay awaited between slices
 */
export async function sha256Of(file: Blob, giveWay = () => Promise.resolve()): Promise<string> {
  if (file.size <= WHOLE) return sha256Hex(new Uint8Array(await file.arrayBuffer()));
  return hashOfStream(slicesOf(file, giveWay), file.size);
}
