import { describe, expect, it } from 'vitest';
import { ItemSplitter } from './item-splitter';

const FILE = {
  format: 'menbe-export',
  note: 'brackets ] } and "items":[ in text',
  items: [{ a: 'say \\"}],[{ \\\\' }, { b: [1, [2, { c: ',' }]] }, { d: {} }],
  after: [1, 2],
};

function split(text: string, chunkLength: number): { items: unknown[]; header: unknown } {
  const splitter = new ItemSplitter();
  const items: unknown[] = [];
  for (let at = 0; at < text.length; at += chunkLength) {
    items.push(...splitter.push(text.slice(at, at + chunkLength)).map((json) => JSON.parse(json)));
  }
  splitter.finish();
  return { items, header: splitter.header };
}

describe('ItemSplitter', () => {
  it.each([1, 2, 3, 7, 64, 10_000])('cuts out the same items from chunks of %d characters', (length) => {
    for (const indent of [0, 2]) {
      const { items, header } = split(JSON.stringify(FILE, null, indent), length);
      expect(items).toEqual(FILE.items);
      expect(header).toEqual({ format: FILE.format, note: FILE.note, items: [] });
    }
  });

  it('reads an empty list and a byte order mark', () => {
    expect(split('\uFEFF{"format":"x","items":[ ]}', 5)).toEqual({
      items: [],
      header: { format: 'x', items: [] },
    });
  });

  it('knows every point at which a file can be cut off', () => {
    const text = JSON.stringify(FILE);
    for (let length = 1; length < text.length; length++) {
      expect(() => split(text.slice(0, length), 50), `cut at ${length}`).toThrow();
    }
  });

  it('does not swallow a huge file that is something else', () => {
    const splitter = new ItemSplitter();
    splitter.push('{"a":"');
    expect(() => splitter.push('x'.repeat(70_000))).toThrow(/no list of items/);
  });
});
