import { deflateRawSync } from 'node:zlib';
import { concatBytes } from '../../utils/bytes/concat-bytes';
import { blobSource } from '../../utils/zip/byte-source';
import { endRecords } from '../../utils/zip/end-records';
import { readDirectory } from '../../utils/zip/read-directory';
import { centralRecord, localHeader } from '../../utils/zip/zip-records';
import { EXPORTED_AT, FOLDER, zipOf } from './package-bytes';

/** A ZIP whose directory names one large file again and again. */
export async function overlappingZip(copies: number): Promise<Uint8Array<ArrayBuffer>> {
  const zip = await zipOf([['data/large', new Uint8Array(1_000_000)]]);
  const directory = await readDirectory(blobSource(new Blob([zip])));
  const [entry] = directory?.entries ?? [];
  if (!directory || !entry) throw new Error('The ZIP has no file.');
  const records = Array.from({ length: copies }, (_, at) =>
    centralRecord({ ...entry, name: `${FOLDER}/data/${String(at).padStart(5, '0')}` }, EXPORTED_AT),
  );
  const size = records.reduce((sum, { length }) => sum + length, 0);
  const { offset } = directory;
  return concatBytes([zip.slice(0, offset), ...records, endRecords(copies, { offset, size })]);
}

/**
 * A ZIP with one file that is compressed, as Menbe never writes one.
 * @param size in bytes, of the file, which holds zeros
 * @param claimed the size that its directory claims
 */
export function compressedZip(size: number, claimed = size): Uint8Array<ArrayBuffer> {
  const packed = deflateRawSync(new Uint8Array(size));
  const entry = { form: 'framed', name: `${FOLDER}/data/large`, size: claimed, crc: 0, offset: 0 } as const;
  const local = concatBytes([localHeader(entry, EXPORTED_AT), new Uint8Array(packed)]);
  const record = centralRecord(entry, EXPORTED_AT);
  new DataView(record.buffer).setUint32(20, packed.length, true);
  return concatBytes([local, record, endRecords(1, { offset: local.length, size: record.length })]);
}
