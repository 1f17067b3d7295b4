/**
 * How a file stands in a ZIP. `sized`: stored, with its checksum and size before it. `framed`: in blocks of DEFLATE that are not
 * compressed, with checksum and size behind it; so are files that are large and whose size is known only afterwards. `described`:
 * stored, with checksum and size behind it, as Menbe wrote every file at first; who reads a ZIP from its front cannot tell
 * where such a file ends.
 */
export type ZipForm = 'sized' | 'framed' | 'described';

/** A file in a ZIP. */
export interface ZipEntry {
  form: ZipForm;
  /** Path with `/`. */
  name: string;
  /** In bytes. */
  size: number;
  /** CRC-32 of its bytes. */
  crc: number;
  /** Where its first record begins. */
  offset: number;
}

/** The number that each record begins with. */
export const SIGNATURE = {
  local: 0x04034b50,
  descriptor: 0x08074b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  end64Locator: 0x07064b50,
} as const;

/** Version of the format that is needed to read a record. */
export const VERSION = 20;
/** The same for a record with ZIP64 fields. */
export const VERSION_64 = 45;
/** Added to the version that made a record: its attributes are those of Unix. */
export const BY_UNIX = 3 << 8;

/** Largest value of a field of two bytes; in a plain record it says that the value stands in the ZIP64 record. */
export const MOST_16 = 0xffff;
/** Largest value of a field of four bytes, with the same meaning. */
export const MOST_32 = 0xffffffff;

/** Bytes of a local header without the file's name. */
export const LOCAL_BYTES = 30;
/** Bytes of a record of the directory without name and extra field. */
export const CENTRAL_BYTES = 46;
/** Bytes of the record that ends a ZIP. */
export const END_BYTES = 22;
/** Bytes of the ZIP64 end record and its locator, which stand before the plain one. */
export const END_64_BYTES = 56 + 20;
