import { decodedPath } from '../decoded-path';
import type { OfferedFile } from '../offer/offer';
import { writtenTime } from '../written-time';
import type { LinkBody } from '../link-format';
import type { RdfResource } from './rdf-resources';

/** Finds the pages that Zotero had saved, among the files beside an RDF file. */
export class ZoteroSnapshots {
  private readonly files: ReadonlyMap<string, OfferedFile>;
  /** Of the RDF file, with `/` at the end. */
  private readonly folder: string;

  /** @param rdf which the paths of files start from */
  constructor(
    rdf: OfferedFile,
    files: readonly OfferedFile[],
    private readonly now: Date,
  ) {
    this.files = new Map(files.map((file) => [file.path, file]));
    this.folder = rdf.path.slice(0, rdf.path.lastIndexOf('/') + 1);
  }

  /** The page of the first attachment that is one and whose file is there; `null` for none. */
  bodyOf(attachments: readonly RdfResource[]): LinkBody | null {
    for (const attachment of attachments) {
      const file = first(attachment, 'link:type') === 'text/html' && this.fileOf(attachment);
      if (!file) continue;
      const charset = first(attachment, 'link:charset');
      return {
        ...({ file, mediaType: 'text/html' } as const),
        ...(charset !== '' && { contentType: `text/html; charset=${charset}` }),
        claimedArchivedAt: writtenTime(first(attachment, 'dcterms:dateSubmitted'), this.now),
      };
    }
    return null;
  }

  /** Paths have the separators of the system that they were written on, and may be written as in an address. */
  private fileOf({ references, texts }: RdfResource): OfferedFile | undefined {
    const path = references.get('rdf:resource')?.[0] ?? texts.get('z:path')?.[0] ?? '';
    const plain = path.replaceAll('\\', '/');
    return this.files.get(this.folder + plain) ?? this.files.get(this.folder + decodedPath(plain));
  }
}

function first({ texts }: RdfResource, path: string): string {
  return texts.get(path)?.[0] ?? '';
}
