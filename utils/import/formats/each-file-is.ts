import { type Offer, START_BYTES, startOf } from '../offer/offer';

/** Most files that are looked into: a folder or ZIP of more is no set of such files. */
const MOST_FILES = 100;

/**
 * Whether what was offered is a file that begins as a format does, or several, all of which do.
 * @param begins is told of a start whether the file goes on after it
 */
export async function eachFileIs(
  { files }: Offer,
  begins: (start: string, goesOn: boolean) => boolean,
): Promise<boolean> {
  if (files.length === 0 || files.length > MOST_FILES) return false;
  for (const file of files) if (!begins(await startOf(file), file.size > START_BYTES)) return false;
  return true;
}
