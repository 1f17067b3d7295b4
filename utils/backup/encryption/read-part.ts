import type { FoundPart } from '../read-folder';
import { openPart } from './sealed-part';

/** What can be read of a part, in plain. `isWhole`: nothing says that anything is wrong with it. */
export async function readPart(
  { name, state, vault }: FoundPart,
  file: Blob,
): Promise<{ file: Blob; isWhole: boolean }> {
  const isWhole = state === 'whole' || state === 'misplaced';
  if (!vault) return { file, isWhole };
  const opened = await openPart(vault, name, file);
  return { file: opened.file, isWhole: isWhole && opened.isWhole };
}
