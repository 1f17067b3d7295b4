import { BLOCK_BYTES } from './segment-layout';

/** Bytes of the length prefix of each block. */
const HEAD_BYTES = 4;

/** Bytes that a sealed block takes in a file: its length, and room for the longest block. */
export const SLOT_BYTES = HEAD_BYTES + BLOCK_BYTES + 8;

/** Packs sealed blocks into slots of fixed size, so that a block is found by number. Throws `RangeError` for one that is too long. */
export function toSlots(rows: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(rows.length * SLOT_BYTES);
  const heads = new DataView(bytes.buffer);
  rows.forEach((row, slot) => {
    if (row.length > SLOT_BYTES - HEAD_BYTES)
      throw new RangeError(`A block of ${row.length} bytes is too long.`);
    heads.setUint32(slot * SLOT_BYTES, row.length, true);
    bytes.set(row, slot * SLOT_BYTES + HEAD_BYTES);
  });
  return bytes;
}

/** The sealed blocks in consecutive slots, as views. Damaged slots yield bytes that `unsealed` rejects. */
export function fromSlots(bytes: Uint8Array): Uint8Array[] {
  const heads = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / SLOT_BYTES) }, (_, slot) => {
    const from = slot * SLOT_BYTES;
    const length = heads.getUint32(from, true);
    return bytes.subarray(from + HEAD_BYTES, Math.min(from + HEAD_BYTES + length, from + SLOT_BYTES));
  });
}
