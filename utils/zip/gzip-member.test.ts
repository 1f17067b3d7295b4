import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { BitInput } from './bit-input';
import { gzipMember } from './gzip-member';
import { inflate, type Unpacked } from './inflate';

/** What is unpacked of bytes that come in pieces of a length. */
function unpackedBy(unpack: (input: BitInput) => Unpacked, packed: Uint8Array, length: number): Buffer {
  const input = new BitInput();
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const piece of unpack(input)) {
    if (piece) pieces.push(piece);
    else if (at >= packed.length) input.end();
    else input.push(packed.subarray(at, (at += length)));
  }
  return Buffer.concat(pieces);
}

/** Bytes that no code makes shorter, the same at each run. */
function noise(length: number): Buffer {
  let state = 7;
  return Buffer.from(
    Uint8Array.from({ length }, () => (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16),
  );
}

const text = Buffer.from(
  Array.from({ length: 20_000 }, (_, n) => `${n * n} Xəzərin səviyyəsi ${n % 7}\n`).join(''),
);

it.each([
  ['nothing', Buffer.alloc(0)],
  ['one byte', Buffer.from('a')],
  ['text', text],
  ['one byte many times', Buffer.alloc(1_000_000, 7)],
  ['noise', noise(300_000)],
  ['all of it', Buffer.concat([text, noise(70_000), text])],
])('unpacks %s as it was packed in each way, in pieces of any length', (_, bytes) => {
  for (const level of [0, 1, 9])
    for (const strategy of [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY])
      for (const length of [97, 65_536])
        expect(unpackedBy(inflate, deflateRawSync(bytes, { level, strategy }), length).equals(bytes)).toBe(
          true,
        );
});

it('stops where a member ends', () => {
  const input = new BitInput();
  const first = gzipSync('bir');
  input.push(Buffer.concat([first, gzipSync('iki'), Buffer.from('end')]));
  input.end();
  const texts = [];
  for (let member = 0; member < 2; member++)
    texts.push(Buffer.concat([...gzipMember(input)].map((piece) => piece ?? Buffer.alloc(0))));
  expect(texts.map(String)).toEqual(['bir', 'iki']);
  expect(input.position).toBe(first.length * 2);
});

it('reads names and comments over', () => {
  const [head, rest] = [gzipSync('bir').subarray(4, 10), gzipSync('bir').subarray(10)];
  const named = Buffer.concat([
    Buffer.of(0x1f, 0x8b, 8, 30),
    head,
    Buffer.from('\x02\0xxname\0comment\0cc'),
    rest,
  ]);
  expect(String(unpackedBy(gzipMember, named, 3))).toBe('bir');
});

it('throws for every member that is cut off or changed, and never goes on for ever', () => {
  const whole = gzipSync(text.subarray(0, 3000));
  const read = (bytes: Uint8Array) => unpackedBy(gzipMember, bytes, 500);
  for (let end = 0; end < whole.length; end++) expect(() => read(whole.subarray(0, end)), `${end}`).toThrow();
  for (let at = 0; at < whole.length; at++) {
    const turned = Buffer.from(whole);
    turned[at] = (turned[at] as number) ^ 0x55;
    let came: string;
    try {
      came = String(read(turned));
    } catch {
      continue;
    }
    // Time, program and system are no part of what is packed.
    expect([came === String(text.subarray(0, 3000)), at < 10]).toEqual([true, true]);
  }
});
