import { expect, it } from 'vitest';
import { compressedZip, overlappingZip } from '../../../tests/support/hostile-zips';
import type { OfferedFile } from './offer';
import { zipFiles } from './zip-files';

const MEGABYTE = 1024 * 1024;

/** Bytes that a file gives before it ends or fails; `failed` is the code. */
async function readAll(file: OfferedFile): Promise<{ bytes: number; failed: string | null }> {
  let bytes = 0;
  try {
    for await (const chunk of file.chunks()) bytes += chunk.length;
    return { bytes, failed: null };
  } catch (error) {
    return { bytes, failed: (error as { code: string }).code };
  }
}

it('refuses a ZIP in which files stand within files', async () => {
  const zip = new Blob([await overlappingZip(1000)]);
  await expect(zipFiles(zip)).rejects.toMatchObject({ code: 'import-file-unreadable' });
  expect(await zipFiles(new Blob([await overlappingZip(1)]))).toHaveLength(1);
});

it('reads no more of a compressed file than its directory claims', async () => {
  const [file] = (await zipFiles(new Blob([compressedZip(100 * MEGABYTE, MEGABYTE)]))) ?? [];
  if (!file) throw new Error('There is no file.');
  const { bytes, failed } = await readAll(file);
  expect(failed).toBe('import-file-unreadable');
  expect(bytes).toBeLessThanOrEqual(MEGABYTE);
});
