import { parseHtml } from '../../../export/html/html-tree';
import { sourceMarkdown } from '../../../export/markdown/source-markdown';
import { SafeNames } from '../../../export/texts/safe-names';
import { ZipFiles } from '../../../zip/zip-files';
import type { ExportWriter } from '../export-format';
import { eachItem } from '../rows/each-item';
import { PictureFolder } from './picture-folder';
import { SourcePictures } from './source-pictures';

/**
 * Writes a folder of notes, one a source, with the kept pictures in `attachments/`. Pictures that were not kept stay at their own
 * addresses.
 */
export const writeMarkdown: ExportWriter<'markdown'> = async (db, request) => {
  const zip = new ZipFiles(request.write, request.exportedAt);
  const names = new SafeNames('md');
  const pictures = new SourcePictures(db);
  const folder = new PictureFolder(zip, 'attachments', pictures);
  const found = await eachItem(db, request, async (item) => {
    const nodes = parseHtml(item.html);
    const paths = await folder.add(item.id, nodes);
    const note = sourceMarkdown(item, nodes, {
      words: request.words,
      pictureAt: (src) => paths.get(src) ?? src,
    });
    await zip.add(names.nameOf(item), note);
  });
  return { ...found, lost: pictures.lost, bytes: await zip.finish() };
};
