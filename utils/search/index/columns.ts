import { ByteReader } from '../../bytes/byte-reader';
import { ByteWriter } from '../../bytes/byte-writer';

/** Encodes a numeric column with delta encoding, because neighbours are similar. */
export function encodeNumbers(values: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(values.length * 2 + 8);
  let previous = 0;
  for (let index = 0; index < values.length; index++) {
    const difference = (values[index] as number) - previous;
    writer.varint(difference < 0 ? -difference * 2 - 1 : difference * 2);
    previous += difference;
  }
  return writer.toBytes();
}

/** Decodes `size` numbers. Throws `RangeError` when there are fewer or more. */
export function decodeNumbers(bytes: Uint8Array, size: number): Float64Array<ArrayBuffer> {
  const reader = new ByteReader(bytes);
  const values = new Float64Array(size);
  let previous = 0;
  for (let index = 0; index < size; index++) {
    const code = reader.varint();
    previous += code % 2 === 1 ? -(code + 1) / 2 : code / 2;
    values[index] = previous;
  }
  requireWithin(reader);
  return values;
}

/** A column of texts: any number for each document. Those of `doc` are `values[ids[at]]`, `at` from `starts[doc]` to before `starts[doc + 1]`. */
export interface TextColumn {
  values: string[];
  starts: Uint32Array<ArrayBuffer>;
  ids: Uint32Array<ArrayBuffer>;
}

/** Builds a column from each document's texts. */
export function textColumn(texts: readonly (readonly string[])[]): TextColumn {
  const values: string[] = [];
  const known = new Map<string, number>();
  const ids: number[] = [];
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((all, doc) => {
    for (const text of all) {
      const id = known.get(text) ?? values.length;
      if (id === values.length) {
        known.set(text, id);
        values.push(text);
      }
      ids.push(id);
    }
    starts[doc + 1] = ids.length;
  });
  return { values, starts, ids: Uint32Array.from(ids) };
}

/** The texts of a document. */
export function textsOf({ values, starts, ids }: TextColumn, doc: number): string[] {
  return Array.from(ids.subarray(starts[doc], starts[doc + 1]), (id) => values[id] as string);
}

/** Encodes a column: its distinct values, then for each document their number and ids. */
export function encodeTexts({ values, starts, ids }: TextColumn): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(ids.length * 2 + starts.length);
  writer.varint(values.length);
  for (const value of values) {
    writer.varint(value.length);
    writer.units(value);
  }
  for (let doc = 0; doc + 1 < starts.length; doc++) {
    const own = ids.subarray(starts[doc], starts[doc + 1]);
    writer.varint(own.length);
    for (const id of own) writer.varint(id);
  }
  return writer.toBytes();
}

/** Decodes a column of `size` documents. Throws `RangeError` when there are fewer or more. */
export function decodeTexts(bytes: Uint8Array, size: number): TextColumn {
  const reader = new ByteReader(bytes);
  const values = Array.from({ length: reader.varint() }, () => reader.units(reader.varint()));
  const starts = new Uint32Array(size + 1);
  const ids: number[] = [];
  for (let doc = 0; doc < size; doc++) {
    for (let left = reader.varint(); left > 0; left--) ids.push(reader.varint());
    starts[doc + 1] = ids.length;
  }
  requireWithin(reader);
  return { values, starts, ids: Uint32Array.from(ids) };
}

/** Throws for a column of the wrong length: a row of it is missing. */
function requireWithin({ position, bytes }: ByteReader): void {
  if (position !== bytes.length)
    throw new RangeError(`a column of ${bytes.length} bytes was read to ${position}`);
}

/** Encodes addresses in UTF-8 with length prefixes. */
export function encodeUrls(urls: readonly string[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(urls.length * 64);
  for (const url of urls) {
    const bytes = new TextEncoder().encode(url);
    writer.varint(bytes.length);
    writer.append(bytes);
  }
  return writer.toBytes();
}

const utf8 = new TextDecoder();

/** The address at an index in the output of `encodeUrls`; `null` when there is none. */
export function urlAt(bytes: Uint8Array, number: number): string | null {
  const reader = new ByteReader(bytes);
  for (let left = number; left > 0 && !reader.isOver; left--) {
    const length = reader.varint();
    reader.position += length;
  }
  if (reader.isOver) return null;
  const length = reader.varint();
  return textOf(bytes.subarray(reader.position, reader.position + length));
}

/** Most addresses are ASCII; a decoder takes ten times as long to begin as to read one. */
function textOf(bytes: Uint8Array): string {
  for (const byte of bytes) if (byte > 127) return utf8.decode(bytes);
  return bytes.length < 1000 ? String.fromCharCode(...bytes) : utf8.decode(bytes);
}
