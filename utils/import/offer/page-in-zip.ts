import { MenbeError } from '../../model/result';
import type { OfferedFile } from './offer';
import { zipFiles } from './zip-files';

/** The page of such a file, in it or in the one folder of a page. */
const INDEX = /^(?:[^/]+\/)?index\.x?html?$/i;

/** In bytes, of a ZIP and of the page in it: both are in memory as one piece. */
const LARGEST = 200 * 1024 * 1024;

/** The page in a ZIP that stands among the files, as HTZ and MAFF are: of several the first. It is unpacked each time it is read. */
export function pageInZip(zip: OfferedFile): OfferedFile {
  return { path: zip.path, size: zip.size, chunks: () => pageOf(zip) };
}

async function* pageOf(zip: OfferedFile): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (zip.size > LARGEST) throw new MenbeError('import-too-large', zip.path);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of zip.chunks()) chunks.push(chunk);
  const files = (await zipFiles(new Blob(chunks))) ?? [];
  const page = files.find(({ path }) => INDEX.test(path));
  if (!page || page.size > LARGEST) throw new MenbeError('import-file-unreadable', zip.path);
  yield* page.chunks();
}
