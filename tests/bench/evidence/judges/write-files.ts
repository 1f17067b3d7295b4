import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tampered } from '../tampering';

/** Writes files into a folder, over those of before; their paths in the same order. */
export async function writeFiles(folder: string, files: readonly Tampered[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    files.map(async ({ bytes }, index) => {
      const path = join(folder, `${index}.json`);
      await writeFile(path, bytes);
      return path;
    }),
  );
}
