import { ByteWriter } from '../../../bytes/byte-writer';
import { concatBytes } from '../../../bytes/concat-bytes';

type Bytes = Uint8Array<ArrayBuffer>;

/** A number as `ProofReader.number` reads it. */
export function writeNumber(value: number): Bytes {
  const writer = new ByteWriter(8);
  writer.varint(value);
  return writer.toBytes();
}

/** A run as `ProofReader.run` reads it. */
export function writeRun(bytes: Uint8Array): Bytes {
  return concatBytes([writeNumber(bytes.length), bytes]);
}
