import { toBase64 } from '../../../bytes/base64';
import { pictureMarkup } from '../../../export/html/html-pieces';
import { parseHtml } from '../../../export/html/html-tree';
import { sourcePage } from '../../../export/html/source-page';
import { SafeNames } from '../../../export/texts/safe-names';
import { ZipFiles } from '../../../zip/zip-files';
import type { ExportWriter } from '../export-format';
import { eachItem } from '../rows/each-item';
import { type SourcePicture, SourcePictures } from './source-pictures';

/** Writes a folder of HTML pages, one a source, with the kept pictures in them. Memory holds one picture at a time. */
export const writeHtml: ExportWriter<'html'> = async (db, request) => {
  const { words } = request;
  const zip = new ZipFiles(request.write, request.exportedAt);
  const names = new SafeNames('html');
  const pictures = new SourcePictures(db);
  const found = await eachItem(db, request, async (item) => {
    const read = pictures.of(item.id);
    const page = async function* () {
      for (const piece of sourcePage(item, parseHtml(item.html), words))
        yield typeof piece === 'string'
          ? piece
          : pictureMarkup(piece, inAddress(await read(piece.src)), words.picture);
    };
    await zip.add(names.nameOf(item), page());
  });
  return { ...found, lost: pictures.lost, bytes: await zip.finish() };
};

/** A picture as an address that holds it; `null` where there is none. */
function inAddress(picture: SourcePicture | null): string | null {
  return picture && `data:${picture.type};base64,${toBase64(picture.bytes)}`;
}
