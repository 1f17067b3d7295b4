import { expect, it } from 'vitest';
import { FOLDER, zipOf } from '../../tests/support/package-bytes';
import { concatBytes } from '../bytes/concat-bytes';
import { blobSource, type ByteSource } from '../zip/byte-source';
import { endRecords } from '../zip/end-records';
import { readDirectory } from '../zip/read-directory';
import { centralRecord } from '../zip/zip-records';
import { verifyFile } from './verify-package';

const MODIFIED = new Date('2026-11-23T12:00:00.000Z');
const COPIES = 1000;

/** A package whose directory names one large file a thousand times. */
async function bomb(): Promise<Uint8Array<ArrayBuffer>> {
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

it('reads no file of a package in which files stand within files', async () => {
  const blob = new Blob([await bomb()]);
  const whole = blobSource(blob);
  let bytes = 0;
  const counting: ByteSource = {
    size: whole.size,
    read: async function* (start, end) {
      for await (const chunk of whole.read(start, end)) {
        bytes += chunk.length;
        yield chunk;
      }
    },
  };
  const { problems } = await verifyFile(counting);
  expect(problems).toEqual([
    expect.objectContaining({ code: 'package-layout', detail: 'files within files' }),
  ]);
  expect(bytes).toBeLessThan(blob.size * 2);
});
