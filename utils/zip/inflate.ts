import { type BitInput, InflateError, type PrefixCode } from './bit-input';

type Bytes = Uint8Array<ArrayBuffer>;

/** What unpacking gives: bytes, or `null` where it waits until more is pushed into its input. */
export type Unpacked = Generator<Bytes | null, void, void>;

/** How far back a copy may reach. */
const WINDOW = 32 * 1024;
/** Bytes of the longest copy. */
const LONGEST_COPY = 258;
/** Bytes that a block's header takes at most, and those of a symbol with all that belongs to it. */
const HEADER_BYTES = 600;
const SYMBOL_BYTES = 8;
const END_OF_BLOCK = 256;

/** Unpacked bytes, the last of which are kept for copies. */
class Output {
  private readonly bytes = new Uint8Array(4 * WINDOW);
  private at = 0;
  private sent = 0;

  /** Whether the longest copy has no place any more. */
  get isFull(): boolean {
    return this.at > this.bytes.length - LONGEST_COPY;
  }

  get room(): number {
    return this.bytes.length - this.at;
  }

  put(byte: number): void {
    this.bytes[this.at++] = byte;
  }

  append(bytes: Uint8Array): void {
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
  }

  copy(length: number, distance: number): void {
    const { bytes } = this;
    if (distance > this.at) throw new InflateError('a copy of nothing');
    for (const end = this.at + length; this.at < end; this.at++)
      bytes[this.at] = bytes[this.at - distance] as number;
  }

  /** What was not given yet. */
  flush(): Bytes {
    const { bytes, at } = this;
    const piece = bytes.slice(this.sent, at);
    const kept = Math.min(WINDOW, at);
    bytes.copyWithin(0, at - kept, at);
    this.at = this.sent = kept;
    return piece;
  }
}

/** The codes of a block. */
interface Codes {
  literals: PrefixCode;
  distances: PrefixCode;
}

/** Base and further bits of lengths and distances. https://www.rfc-editor.org/rfc/rfc1951#section-3.2.5 */
const LENGTHS: readonly (readonly [base: number, bits: number])[] = [
  ...Array.from({ length: 8 }, (_, index) => [3 + index, 0] as const),
  ...steps(20, 4, 11),
  [LONGEST_COPY, 0],
];
const DISTANCES: readonly (readonly [base: number, bits: number])[] = [
  ...Array.from({ length: 4 }, (_, index) => [1 + index, 0] as const),
  ...steps(26, 2, 5),
];

/** Pairs whose bits grow by one after each `group`. */
function steps(count: number, group: number, first: number): (readonly [number, number])[] {
  let base = first;
  return Array.from({ length: count }, (_, index) => {
    const bits = 1 + Math.floor(index / group);
    const pair = [base, bits] as const;
    base += 1 << bits;
    return pair;
  });
}

/** The order in which lengths of the code of lengths stand. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const FIXED: Codes = {
  literals: codeOf(
    Uint8Array.from({ length: 288 }, (_, symbol) =>
      symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
    ),
  ),
  distances: codeOf(new Uint8Array(30).fill(5)),
};

/**
 * Unpacks DEFLATE, https://www.rfc-editor.org/rfc/rfc1951, and stops where it ends, which `DecompressionStream` does not tell: some
 * engines throw there and some read on. Throws `InflateError`.
 */
export function* inflate(input: BitInput): Unpacked {
  yield* inflateInto(new Output(), input);
}

/** The same, but all bytes before a damage are given before it throws. */
export function* inflateDamaged(input: BitInput): Unpacked {
  const output = new Output();
  try {
    yield* inflateInto(output, input);
  } catch (error) {
    yield output.flush();
    throw error;
  }
}

function* inflateInto(output: Output, input: BitInput): Unpacked {
  for (let isLast = false; !isLast;) {
    yield* until(input, HEADER_BYTES);
    isLast = input.take(1) === 1;
    const kind = input.take(2);
    if (kind === 3) throw new InflateError('a block of no kind');
    if (kind === 0) yield* stored(input, output);
    else yield* packed(input, output, kind === 1 ? FIXED : dynamicCodes(input));
  }
  const rest = output.flush();
  if (rest.length > 0) yield rest;
}

/** Waits until so many bytes can be read. */
export function* until(input: BitInput, bytes: number): Generator<null, void, void> {
  while (!input.has(bytes)) yield null;
}

function* stored(input: BitInput, output: Output): Unpacked {
  input.align();
  let left = input.take(16);
  if ((input.take(16) ^ left) !== 0xffff) throw new InflateError('a block of no length');
  while (left > 0) {
    if (output.isFull) yield output.flush();
    yield* until(input, 1);
    const run = input.run(Math.min(left, output.room));
    if (run.length === 0) throw new InflateError('ends too early');
    output.append(run);
    left -= run.length;
  }
}

function* packed(input: BitInput, output: Output, codes: Codes): Unpacked {
  while (!unpackSome(input, output, codes)) yield output.isFull ? output.flush() : null;
}

/** Unpacks as long as there is input and room; tells whether the block is over. */
function unpackSome(input: BitInput, output: Output, { literals, distances }: Codes): boolean {
  while (input.has(SYMBOL_BYTES) && !output.isFull) {
    const symbol = input.symbol(literals);
    if (symbol < END_OF_BLOCK) output.put(symbol);
    else if (symbol === END_OF_BLOCK) return true;
    else {
      const length = valueOf(LENGTHS[symbol - END_OF_BLOCK - 1], input);
      output.copy(length, valueOf(DISTANCES[input.symbol(distances)], input));
    }
  }
  return false;
}

function valueOf(pair: (typeof LENGTHS)[number] | undefined, input: BitInput): number {
  if (!pair) throw new InflateError('a copy of no length');
  return pair[0] + input.take(pair[1]);
}

function dynamicCodes(input: BitInput): Codes {
  const literals = input.take(5) + 257;
  const distances = input.take(5) + 1;
  const count = input.take(4) + 4;
  const lengths = new Uint8Array(ORDER.length);
  for (const place of ORDER.slice(0, count)) lengths[place] = input.take(3);
  const all = lengthsOf(input, codeOf(lengths), literals + distances);
  return { literals: codeOf(all.subarray(0, literals)), distances: codeOf(all.subarray(literals)) };
}

function lengthsOf(input: BitInput, code: PrefixCode, count: number): Uint8Array {
  const lengths = new Uint8Array(count);
  for (let at = 0; at < count;) {
    const symbol = input.symbol(code);
    const times = timesOf(symbol, input);
    if (at + times > count || (symbol === 16 && at === 0)) throw new InflateError('lengths of no symbol');
    const length = symbol === 16 ? (lengths[at - 1] as number) : symbol > 16 ? 0 : symbol;
    lengths.fill(length, at, at + times);
    at += times;
  }
  return lengths;
}

/** How often a length stands. */
function timesOf(symbol: number, input: BitInput): number {
  if (symbol < 16) return 1;
  if (symbol === 16) return 3 + input.take(2);
  return symbol === 17 ? 3 + input.take(3) : 11 + input.take(7);
}

/** The code of symbols by their lengths; 0 for those that it lacks. https://www.rfc-editor.org/rfc/rfc1951#section-3.2.2 */
function codeOf(lengths: Uint8Array): PrefixCode {
  const counts = new Uint16Array(16);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] as number) + 1;
  const next = new Uint16Array(16);
  for (let length = 1, code = 0; length < 16; length++) {
    code = (code + (counts[length - 1] as number)) << 1;
    if (code + (counts[length] as number) > 1 << length) throw new InflateError('too many symbols');
    next[length] = code;
  }
  const longest = Math.max(1, ...lengths);
  const table = new Uint16Array(1 << longest);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const code = next[length] as number;
    next[length] = code + 1;
    for (let at = reversed(code, length); at < table.length; at += 1 << length)
      table[at] = (symbol << 4) | length;
  }
  return { table, longest };
}

function reversed(code: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit++) turned |= ((code >> bit) & 1) << (length - 1 - bit);
  return turned;
}
