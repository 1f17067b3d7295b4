import type { MenbeDatabase } from '../../../db/database';
import { METADATA_HEAD, metadataRow } from '../../../export/texts/corpus-metadata';
import { SafeNames } from '../../../export/texts/safe-names';
import { MenbeError } from '../../../model/result';
import { ZipFiles } from '../../../zip/zip-files';
import type { ExportRequest } from '../export-request';
import type { ExportWriter } from '../export-format';
import { eachItem } from '../rows/each-item';

/** Rows read at a time for the table. */
const AT_ONCE = 128;

/**
 * Writes a folder of bare texts, one a source, and `metadata.csv` beside it. Memory holds an id and a file's name a source: the facts
 * for the table are read again when all texts are written.
 */
export const writeCorpusText: ExportWriter<'corpus-text'> = async (db, request) => {
  const zip = new ZipFiles(request.write, request.exportedAt);
  const names = new SafeNames('txt');
  const files: [id: string, name: string][] = [];
  const found = await eachItem(db, request, async (item) => {
    const name = `texts/${names.nameOf(item)}`;
    await zip.add(name, `${item.text}\n`);
    files.push([item.id, name]);
  });
  await zip.add('metadata.csv', rows(db, files, request));
  return { ...found, bytes: await zip.finish() };
};

async function* rows(
  db: MenbeDatabase,
  files: readonly (readonly [id: string, name: string])[],
  { signal }: ExportRequest,
): AsyncGenerator<string> {
  yield METADATA_HEAD;
  for (let start = 0; start < files.length; start += AT_ONCE) {
    if (signal.aborted) throw new MenbeError('export-cancelled');
    const some = files.slice(start, start + AT_ONCE);
    const snapshots = await db.snapshots.bulkGet(some.map(([id]) => id));
    for (const [at, [, name]] of some.entries()) {
      const snapshot = snapshots[at];
      if (snapshot) yield metadataRow(name, snapshot);
    }
  }
}
