import { concatBytes } from '../bytes/concat-bytes';
import { FieldWriter } from './field-writer';
import { BY_UNIX, END_64_BYTES, END_BYTES, MOST_16, MOST_32, SIGNATURE, VERSION_64 } from './zip-layout';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of the ZIP64 end record behind the field that says this. */
const END_64_REST = 44;

/** Where the directory of a ZIP is, and how many bytes it takes. */
interface DirectoryPlace {
  offset: number;
  size: number;
}

/** The records that end a ZIP: how many files there are, and where their directory is. */
export function endRecords(count: number, directory: DirectoryPlace): Bytes {
  const { offset, size } = directory;
  const record = new FieldWriter(END_BYTES);
  record.u32(SIGNATURE.end);
  // Disks, of which there is one
  record.u16(0, 0);
  record.u16(Math.min(count, MOST_16), Math.min(count, MOST_16));
  record.u32(Math.min(size, MOST_32), Math.min(offset, MOST_32));
  record.u16(0);
  const isLarge = count >= MOST_16 || offset >= MOST_32 || size >= MOST_32;
  return isLarge ? concatBytes([zip64EndRecords(count, directory), record.bytes]) : record.bytes;
}

function zip64EndRecords(count: number, { offset, size }: DirectoryPlace): Bytes {
  const record = new FieldWriter(END_64_BYTES);
  record.u32(SIGNATURE.end64);
  record.u64(END_64_REST);
  record.u16(BY_UNIX | VERSION_64, VERSION_64);
  record.u32(0, 0);
  record.u64(count, count, size, offset);
  record.u32(SIGNATURE.end64Locator, 0);
  record.u64(offset + size);
  record.u32(1);
  return record.bytes;
}
