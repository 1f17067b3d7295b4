import { describe, expect, it } from 'vitest';
import { fromSlots, SLOT_BYTES, toSlots } from './block-slots';
import { sealed, unsealed } from './checksum';
import { BLOCK_BYTES } from './segment-layout';

const blocks = [1, 2, 500, BLOCK_BYTES].map((length) => new Uint8Array(length).fill(length % 251));

describe('slots of blocks', () => {
  it('give back what was put into them', () => {
    const slots = toSlots(blocks.map(sealed));
    expect(slots).toHaveLength(blocks.length * SLOT_BYTES);
    expect(fromSlots(slots).map(unsealed)).toEqual(blocks);
  });

  it('are found one by one', () => {
    const third = toSlots(blocks.map(sealed)).slice(2 * SLOT_BYTES, 3 * SLOT_BYTES);
    expect(fromSlots(third).map(unsealed)).toEqual([blocks[2]]);
  });

  it('give no block where a file ends early, or holds something else', () => {
    const slots = toSlots(blocks.map(sealed));
    expect(fromSlots(slots.slice(0, SLOT_BYTES + 100)).map(unsealed)).toEqual([blocks[0]]);
    expect(fromSlots(new Uint8Array(SLOT_BYTES).fill(0xff)).map(unsealed)).toEqual([null]);
    expect(fromSlots(new Uint8Array(SLOT_BYTES)).map(unsealed)).toEqual([null]);
  });

  it('refuse what is longer than a block', () => {
    expect(() => toSlots([new Uint8Array(SLOT_BYTES)])).toThrow(RangeError);
  });
});
