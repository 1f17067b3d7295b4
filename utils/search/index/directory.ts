import { ByteReader } from '../../bytes/byte-reader';
import { ByteWriter } from '../../bytes/byte-writer';

/** What is known of a segment's postings blocks without reading them, block by block. */
export interface Directory {
  /** The first term of each block. */
  terms: string[];
  /** Where each one's positions begin in the segment's stream. */
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

/** Reads what `encodeDirectory` wrote; several directories that follow each other become one. */
export function decodeDirectory(bytes: Uint8Array): Directory {
  const reader = new ByteReader(bytes);
  const directory: Directory = { terms: [], positions: [] };
  while (!reader.isOver) {
    directory.terms.push(reader.units(reader.varint()));
    directory.positions.push(reader.varint());
  }
  return directory;
}
