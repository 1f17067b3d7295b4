import { expect, it } from 'vitest';
import { alicesArchive } from '../../tests/support/continued-chain';
import { compressedZip, overlappingZip } from '../../tests/support/hostile-zips';
import { EXPORTED_AT, filesOf, FOLDER, packageBytes } from '../../tests/support/package-bytes';
import { concatBytes } from '../bytes/concat-bytes';
import { blobSource, type ByteSource } from '../zip/byte-source';
import { ZipWriter } from '../zip/zip-writer';
import { verifyFile } from './verify-package';

const MEGABYTE = 1024 * 1024;

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
  const zip = await overlappingZip(1000);
  const { problems, read } = await verify(zip);
  expect(problems).toEqual([
    expect.objectContaining({ code: 'package-layout', detail: 'files within files' }),
  ]);
  expect(read).toBeLessThan(zip.length * 2);
});

it('never unpacks a compressed file: one of 100 MB is not read', async () => {
  const zip = compressedZip(100 * MEGABYTE);
  expect(zip.length).toBeLessThan(MEGABYTE);
  const { problems, read } = await verify(zip);
  expect(problems).toEqual([expect.objectContaining({ code: 'package-layout' })]);
  expect(read).toBeLessThan(zip.length * 2);
});

/** A genuine package with one more file, under a name that its ZIP gives it. */
async function withFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new ZipWriter(async (chunk) => void chunks.push(chunk.slice()), EXPORTED_AT);
  const files = [...(await filesOf(await packageBytes(await alicesArchive())))];
  const more = [name, new TextEncoder().encode('x')] as const;
  for (const [path, bytes] of [...files.map(([path, of]) => [`${FOLDER}/${path}`, of] as const), more]) {
    await zip.begin(path);
    await zip.write(bytes);
    await zip.end();
  }
  await zip.finish();
  return concatBytes(chunks);
}

it.each([
  [`${FOLDER}/data/more.txt`, 'package-file-unknown'],
  [`${FOLDER}/../../climbing.txt`, 'package-file-unknown'],
  [`${FOLDER}/data/../report.html`, 'package-file-unknown'],
  [`${FOLDER}/./report.html`, 'package-file-unknown'],
  [`${FOLDER}//etc/passwd`, 'package-file-unknown'],
  [`${FOLDER}/..\\..\\climbing.txt`, 'package-file-unknown'],
  [`${FOLDER}/report.html\0.txt`, 'package-file-unknown'],
  ['../climbing.txt', 'package-layout'],
  [`/${FOLDER}/climbing.txt`, 'package-layout'],
  [['C:', 'climbing.txt'].join('\\'), 'package-layout'],
  [`${FOLDER}x/report.html`, 'package-layout'],
  [`${FOLDER}/report.html`, 'package-layout'],
  ['', 'package-layout'],
])('tells of a file that a package has under the name %j', async (name, code) => {
  const { problems } = await verify(await withFile(name));
  expect(problems.map((problem) => problem.code)).toEqual([code]);
});
