/** Bytes that can be read from any place: a file that was chosen, or one on a disk. */
export interface ByteSource {
  /** In bytes. */
  size: number;
  /** The bytes from `start` up to, not including, `end`. Throws what reading throws. */
  read: (start: number, end: number) => AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/** A stretch of a source as one piece, shorter where the source ends. Throws what reading throws. */
export async function readWhole(
  source: ByteSource,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(end - start);
  let at = 0;
  for await (const chunk of source.read(start, end)) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes.subarray(0, at);
}

/** A blob, or a file of a browser, as a source. */
export function blobSource(blob: Blob): ByteSource {
  return { size: blob.size, read: (start, end) => chunksOf(blob.slice(start, end)) };
}

/** The bytes of a blob, piece by piece; where who reads them stops, the rest is not read. Throws what reading throws. */
export async function* chunksOf(blob: Pick<Blob, 'stream'>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = blob.stream().getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
