import { ByteReader } from '../../bytes/byte-reader';
import { ByteWriter } from '../../bytes/byte-writer';

/** Directory of a segment's postings blocks. */
export interface Directory {
  /** The first term of each block. */
  terms: string[];
  /** Offset of each block's positions in the segment's stream. */
  positions: number[];
}

/** Writes entries of a directory. */
export function encodeDirectory({ terms, positions }: Directory): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  terms.forEach((term, block) => {
    writer.varint(term.length);
    writer.units(term);
    writer.varint(positions[block] ?? 0);
  });
  return writer.toBytes();
}

/** Decodes the output of `encodeDirectory`; concatenated directories become one. */
export function decodeDirectory(bytes: Uint8Array): Directory {
  const reader = new ByteReader(bytes);
  const directory: Directory = { terms: [], positions: [] };
  while (!reader.isOver) {
    directory.terms.push(reader.units(reader.varint()));
    directory.positions.push(reader.varint());
  }
  return directory;
}
