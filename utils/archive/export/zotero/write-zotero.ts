import { ChunkWriter } from '../../../bytes/chunk-writer';
import type { MenbeDatabase } from '../../../db/database';
import { toReference } from '../../../export/references/reference';
import { RDF_HEAD, RDF_TAIL, type ZoteroFile, zoteroItem } from '../../../export/references/zotero-rdf';
import { MenbeError } from '../../../model/result';
import { ZipWriter } from '../../../zip/zip-writer';
import type { ExportReport, ExportRequest } from '../export-request';
import { eachItem } from '../rows/each-item';
import { writeText } from '../rows/write-text';
import { ZoteroFiles, type ZoteroWords } from './zotero-files';

/** Parameters of the export for Zotero. */
export interface ZoteroNeeds {
  /** Name of the RDF file, without extension. */
  name: string;
  words: ZoteroWords;
}

/** All parameters of an export for Zotero. */
type ZoteroRequest = ExportRequest & ZoteroNeeds;

/**
 * Writes a ZIP with what Zotero imports in one step, once it is unpacked: an RDF file, and the files it names.
 *
 * 1. The files of each source, numbered.
 * 2. The RDF, of the sources whose files are there. It comes last, as a ZIP is written a file at a time.
 *
 * Memory: a batch of rows, one file, and a hundred bytes a source. Throws `export-cancelled`, `search-incomplete`, and errors of the
 * database and of `write`.
 */
export async function writeZotero(db: MenbeDatabase, request: ZoteroRequest): Promise<ExportReport> {
  const chunks = new ChunkWriter(request.write);
  const zip = new ZipWriter((chunk) => chunks.add(chunk), request.exportedAt);
  const { filed, damaged, lost } = await addFiles(db, zip, request);
  await zip.begin(`${request.name}.rdf`);
  const { items } = await writeText(
    db,
    {
      ...request,
      scope: { kind: 'snapshots', ids: [...filed.keys()] },
      write: (chunk) => zip.write(chunk),
      onProgress: () => undefined,
    },
    {
      head: RDF_HEAD,
      entry: (item) => zoteroItem(toReference(item), filed.get(item.id) ?? []),
      tail: RDF_TAIL,
    },
  );
  await zip.end();
  const bytes = await zip.finish();
  await chunks.flush();
  return { items, bytes, damaged, lost };
}

/** The files of each source, by the id of its snapshot. */
async function addFiles(
  db: MenbeDatabase,
  zip: ZipWriter,
  request: ZoteroRequest,
): Promise<{ filed: Map<string, ZoteroFile[]>; damaged: string[]; lost: string[] }> {
  const files = new ZoteroFiles(db, zip, request.words, () => {
    if (request.signal.aborted) throw new MenbeError('export-cancelled');
  });
  const filed = new Map<string, ZoteroFile[]>();
  const { damaged } = await eachItem(db, request, async (item) => {
    filed.set(item.id, await files.add(item));
  });
  return { filed, damaged, lost: files.lost };
}
