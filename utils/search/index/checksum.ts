/** A copy of the bytes, padded to a multiple of four and followed by a checksum. */
export function sealed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padding = 4 - (bytes.length % 4);
  const result = new Uint8Array(bytes.length + padding + 4);
  result.set(bytes);
  result[bytes.length + padding - 1] = padding;
  const words = new Uint32Array(result.buffer);
  words[words.length - 1] = sumOf(words);
  return result;
}

/** A view of the sealed bytes; `null` when the checksum does not match. */
export function unsealed(row: unknown): Uint8Array | null {
  if (!(row instanceof Uint8Array) || !isSealedLength(row)) return null;
  const words = new Uint32Array(row.buffer, row.byteOffset, row.length / 4);
  if (words[words.length - 1] !== sumOf(words)) return null;
  return row.subarray(0, row.length - 4 - (row[row.length - 5] ?? 0));
}

function isSealedLength({ length, byteOffset }: Uint8Array): boolean {
  return length >= 8 && length % 4 === 0 && byteOffset % 4 === 0;
}

/** Sum over all words but the last. The factor makes it depend on their order. */
function sumOf(words: Uint32Array): number {
  let sum = words.length;
  for (let index = words.length - 2; index >= 0; index--)
    sum = (Math.imul(sum, 31) + (words[index] as number)) | 0;
  return sum >>> 0;
}
