/** Whether a bit is set. Bits beyond the end are not. */
export function hasBit(bitmap: Uint8Array, index: number): boolean {
  return (((bitmap[index >> 3] ?? 0) >> (index & 7)) & 1) === 1;
}

/** A copy, large enough for `size` bits, with more of them set. */
export function withBits(
  bitmap: Uint8Array,
  size: number,
  indexes: Iterable<number>,
): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(Math.ceil(size / 8));
  result.set(bitmap);
  for (const index of indexes) result[index >> 3] = (result[index >> 3] ?? 0) | (1 << (index & 7));
  return result;
}

/** The numbers of the bits that are set, in order. */
export function bitsOf(bitmap: Uint8Array): Int32Array<ArrayBuffer> {
  const numbers: number[] = [];
  bitmap.forEach((byte, index) => {
    for (let bit = 0; byte >> bit > 0; bit++) if ((byte >> bit) & 1) numbers.push(index * 8 + bit);
  });
  return Int32Array.from(numbers);
}
