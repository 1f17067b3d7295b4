import { SafeNames } from '../../../export/texts/safe-names';
import { sourceText } from '../../../export/texts/source-text';
import { ZipFiles } from '../../../zip/zip-files';
import type { ExportWriter } from '../export-format';
import { eachItem } from '../rows/each-item';

/** Writes a folder of plain texts, one a source, each with a head that says what it is. */
export const writeText: ExportWriter<'text'> = async (db, request) => {
  const zip = new ZipFiles(request.write, request.exportedAt);
  const names = new SafeNames('txt');
  const found = await eachItem(db, request, (item) =>
    zip.add(names.nameOf(item), sourceText(item, request.words)),
  );
  return { ...found, bytes: await zip.finish() };
};
