import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { FOLDER, zipOf } from '../../tests/support/package-bytes';
import { concatBytes } from '../bytes/concat-bytes';
import { blobSource, type ByteSource } from '../zip/byte-source';
import { endRecords } from '../zip/end-records';
import { readDirectory } from '../zip/read-directory';
import { centralRecord, localHeader } from '../zip/zip-records';
import { verifyFile } from './verify-package';

const MODIFIED = new Date('2026-11-23T12:00:00.000Z');
const COPIES = 1000;

const MEGABYTE = 1024 * 1024;

/** A package whose directory names one large file a thousand times. */
async function overlapping(): Promise<Uint8Array<ArrayBuffer>> {
  const zip = await zipOf([['data/large', new Uint8Array(1_000_000)]]);
  const directory = await readDirectory(blobSource(new Blob([zip])));
  const [entry] = directory?.entries ?? [];
  if (!directory || !entry) throw new Error('The ZIP has no file.');
  const records = Array.from({ length: COPIES }, (_, at) =>
    centralRecord({ ...entry, name: `${FOLDER}/data/${String(at).padStart(5, '0')}` }, MODIFIED),
  );
  const size = records.reduce((sum, { length }) => sum + length, 0);
  const { offset } = directory;
  return concatBytes([zip.slice(0, offset), ...records, endRecords(COPIES, { offset, size })]);
}

/**
 * A package with a file that is compressed, as Menbe never writes one.
 * @param size in bytes, of the file, which holds zeros; the record of the directory states it, as other programs write it
 */
function compressed(size: number): Uint8Array<ArrayBuffer> {
  const packed = deflateRawSync(new Uint8Array(size));
  const entry = { form: 'framed', name: `${FOLDER}/data/large`, size, crc: 0, offset: 0 } as const;
  const local = concatBytes([localHeader(entry, MODIFIED), new Uint8Array(packed)]);
  const record = centralRecord(entry, MODIFIED);
  new DataView(record.buffer).setUint32(20, packed.length, true);
  return concatBytes([local, record, endRecords(1, { offset: local.length, size: record.length })]);
}

/** Verifies a package. `read` is how many bytes of it that took. */
async function verify(zip: Uint8Array<ArrayBuffer>) {
  const whole = blobSource(new Blob([zip]));
  let read = 0;
  const counting: ByteSource = {
    size: whole.size,
    read: async function* (start, end) {
      for await (const chunk of whole.read(start, end)) {
        read += chunk.length;
        yield chunk;
      }
    },
  };
  const { problems } = await verifyFile(counting);
  return { problems, read };
}

it('reads no file of a package in which files stand within files', async () => {
  const zip = await overlapping();
  const { problems, read } = await verify(zip);
  expect(problems).toEqual([
    expect.objectContaining({ code: 'package-layout', detail: 'files within files' }),
  ]);
  expect(read).toBeLessThan(zip.length * 2);
});

it('never unpacks a compressed file: one of 100 MB is not read', async () => {
  const zip = compressed(100 * MEGABYTE);
  expect(zip.length).toBeLessThan(MEGABYTE);
  const { problems, read } = await verify(zip);
  expect(problems).toEqual([expect.objectContaining({ code: 'package-layout' })]);
  expect(read).toBeLessThan(zip.length * 2);
});
