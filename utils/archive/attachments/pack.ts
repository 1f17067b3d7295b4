import { sha256Hex } from '../../integrity/bytes';

/** Types that gzip makes smaller; pictures are packed already. */
const PACKABLE = /^(?:text\/|multipart\/related|image\/svg|image\/bmp|application\/(?:json|xml))/;

/** Below this share of the size packing is worth reading it slower. */
const WORTH = 0.9;

/** Bytes packed at a time: some milliseconds. */
const SLICE = 64 * 1024;

/**
 * Bytes ready for the database: packed where that helps.
 * @param giveWay awaited between slices
 */
export async function pack(
  file: Blob,
  mediaType: string,
  giveWay: () => Promise<void>,
): Promise<{ bytes: Blob; encoding: 'gzip' | null }> {
  if (!PACKABLE.test(mediaType)) return { bytes: file, encoding: null };
  const packed = await new Response(
    file.stream().pipeThrough(inSlices(giveWay)).pipeThrough(new CompressionStream('gzip')),
  ).blob();
  return packed.size < WORTH * file.size
    ? { bytes: packed, encoding: 'gzip' }
    : { bytes: file, encoding: null };
}

function inSlices(giveWay: () => Promise<void>): TransformStream<Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    async transform(chunk, stream) {
      for (let at = 0; at < chunk.length; at += SLICE) {
        await giveWay();
        stream.enqueue(chunk.subarray(at, at + SLICE));
      }
    },
  });
}

/** The bytes as they were, of the type given. */
export async function unpack(
  { bytes, encoding }: { bytes: Blob; encoding: 'gzip' | null },
  mediaType: string,
): Promise<Blob> {
  if (encoding === null) return bytes.slice(0, bytes.size, mediaType);
  const stream = bytes.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'content-type': mediaType } }).blob();
}

/** SHA-256 in 64 hexadecimal digits. */
export async function sha256Of(file: Blob): Promise<string> {
  return sha256Hex(new Uint8Array(await file.arrayBuffer()));
}
