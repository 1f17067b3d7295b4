/** Whether a bit is set; bits beyond the end are not. */
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

/** How many bits are set. */
export function countBits(bitmap: Uint8Array): number {
  let count = 0;
  for (const byte of bitmap) for (let rest = byte; rest > 0; rest &= rest - 1) count++;
  return count;
}
