import { MenbeError } from '../../model/result';
import { chunksOf } from '../../zip/byte-source';
import type { Offer, OfferedFile } from './offer';
import { zipFiles } from './zip-files';

/** A file that was chosen; a browser names the path within a chosen folder `webkitRelativePath`. */
type ChosenFile = Blob & { name: string; webkitRelativePath?: string };

/**
 * What the user chose, as importers read it. One ZIP offers the files in it, and several files or a folder all of theirs.
 * Throws `import-file-unreadable`, and `import-truncated` for a ZIP whose directory is missing.
 */
export async function offerOf(chosen: readonly ChosenFile[]): Promise<Offer> {
  const [first] = chosen;
  if (!first) return { name: '', form: 'folder', files: [] };
  if (chosen.length > 1 || first.webkitRelativePath)
    return { name: folderName(first), form: 'folder', files: chosen.map(offered) };
  const inside = await zipFiles(first);
  if (inside) return { name: first.name, form: 'zip', files: inside };
  return { name: first.name, form: 'file', files: [offered(first)] };
}

function folderName({ name, webkitRelativePath }: ChosenFile): string {
  return webkitRelativePath ? (webkitRelativePath.split('/')[0] ?? name) : name;
}

function offered(file: ChosenFile): OfferedFile {
  const path = file.webkitRelativePath?.replace(/^[^/]*\//, '') || file.name;
  return {
    path,
    size: file.size,
    chunks: () => readable(chunksOf(file)),
    chunksFrom: (offset) => readable(chunksOf(file.slice(offset))),
  };
}

async function* readable<T>(chunks: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* chunks;
  } catch (error) {
    throw new MenbeError('import-file-unreadable', String(error));
  }
}
