import type { ByteSource } from '../zip/byte-source';
import type { ZipDirectory } from '../zip/read-directory';
import { entryText } from '../zip/entry-text';
import { readEntry } from '../zip/read-entry';
import type { ZipEntry } from '../zip/zip-layout';

/** The files of a package by their paths below its folder. */
export class PackageFiles {
  readonly byPath = new Map<string, ZipEntry>();
  /** Names that no package has: outside of its folder, or twice. */
  readonly strange: string[] = [];

  constructor(
    private readonly source: ByteSource,
    { entries }: ZipDirectory,
  ) {
    const folder = `${entries[0]?.name.split('/')[0] ?? ''}/`;
    for (const entry of entries) {
      const path = entry.name.slice(folder.length);
      if (!entry.name.startsWith(folder) || this.byPath.has(path)) this.strange.push(entry.name);
      else this.byPath.set(path, entry);
    }
  }

  /**
   * The bytes of a file; none where it is missing.
   * @param modified what the ZIP should say of when it was written
   * @param onFlaw called when the ZIP around it is not as it should be
   */
  async *read(path: string, modified: Date, onFlaw: () => void): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const entry = this.byPath.get(path);
    if (entry) yield* readEntry(this.source, entry, modified, onFlaw);
  }

  /** A file as text, `null` where it is missing or larger than any of its kind. */
  async text(path: string): Promise<string | null> {
    const entry = this.byPath.get(path);
    return entry ? entryText(this.source, entry) : null;
  }
}
