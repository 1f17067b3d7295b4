import type { MenbeDatabase } from '../../../db/database';
import {
  CONTAINER,
  EPUB_MEDIA_TYPE,
  FALLBACK_PICTURE,
  STYLESHEET,
  xhtmlPage,
} from '../../../export/epub/epub-files';
import {
  type Book,
  type Chapter,
  contentsPage,
  packageDocument,
  titlePage,
} from '../../../export/epub/package-document';
import { parseHtml } from '../../../export/html/html-tree';
import { sourceFoot, sourceHead } from '../../../export/html/source-frame';
import { articleXhtml } from '../../../export/xhtml/write-xhtml';
import type { ExportItem } from '../../../model/export-item';
import { ZipFiles } from '../../../zip/zip-files';
import type { ExportRequest } from '../export-request';
import type { ExportWriter } from '../export-format';
import { eachItem } from '../rows/each-item';
import { inOrder } from '../rows/in-order';
import { PictureFolder } from './picture-folder';
import { SourcePictures } from './source-pictures';
import type { ReadingNeeds } from '../reading-needs';

/** A chapter, and the snapshot that is in it. */
interface Written extends Chapter {
  snapshotId: string;
}

/**
 * Writes a book (EPUB 3), a chapter a source, in the order asked for. Memory holds one picture at a time, and of each chapter its
 * title and the name of its file, which the contents at the end list.
 */
export const writeEpub: ExportWriter<'epub'> = async (db, request) => {
  const zip = new ZipFiles(request.write, request.exportedAt);
  // First, and as it is: by it readers know the file.
  await zip.add('mimetype', EPUB_MEDIA_TYPE);
  await zip.add('META-INF/container.xml', CONTAINER);
  const pictures = new SourcePictures(db);
  // A drawing may hold what a book must not.
  const folder = new PictureFolder(zip, 'EPUB/images', pictures, (type) => type !== 'image/svg+xml');
  const chapters: Written[] = [];
  const found = await eachItem(db, request, async (item) => {
    const file = `source-${String(chapters.length + 1).padStart(5, '0')}.xhtml`;
    const { page, hasFormulas } = await chapterPage(item, folder, request);
    await zip.add(`EPUB/${file}`, page);
    chapters.push({ file, title: item.title ?? item.url, hasFormulas, snapshotId: item.id });
  });
  const ordered = await orderedChapters(db, chapters, request);
  await addRest(zip, bookOf(request), ordered, folder);
  return { ...found, lost: pictures.lost, bytes: await zip.finish() };
};

async function chapterPage(
  item: ExportItem,
  folder: PictureFolder,
  { words }: ReadingNeeds,
): Promise<{ page: string; hasFormulas: boolean }> {
  const nodes = parseHtml(item.html);
  const paths = await folder.add(item.id, nodes);
  const pictureAt = (src: string) => paths.get(src)?.replace('EPUB/', '');
  const { xhtml, hasFormulas } = articleXhtml(nodes, { pictureAt, pictureWords: words.picture });
  const body = `${sourceHead(item, words)}${xhtml}\n${sourceFoot(item, words)}`;
  return { page: xhtmlPage({ title: item.title ?? item.url, body }, words), hasFormulas };
}

function bookOf({ exportedAt, generator, words }: ExportRequest & ReadingNeeds): Book {
  const identifier = `urn:uuid:${crypto.randomUUID()}`;
  return { title: words.title, identifier, modified: exportedAt, generator, words };
}

async function orderedChapters(
  db: MenbeDatabase,
  chapters: readonly Written[],
  { order }: ExportRequest,
): Promise<readonly Written[]> {
  if (!order) return chapters;
  const snapshots = await db.snapshots.bulkGet(chapters.map(({ snapshotId }) => snapshotId));
  const pages = new Map(snapshots.flatMap((each) => (each ? [[each.id, each.pageUrl]] : [])));
  return inOrder(chapters, ({ snapshotId }) => pages.get(snapshotId) ?? '', order);
}

async function addRest(
  zip: ZipFiles,
  book: Book,
  chapters: readonly Chapter[],
  folder: PictureFolder,
): Promise<void> {
  await zip.add('EPUB/title.xhtml', titlePage(book));
  await zip.add('EPUB/nav.xhtml', pieces(contentsPage(book, chapters)));
  await zip.add('EPUB/style.css', STYLESHEET);
  await zip.add('EPUB/fallback.svg', FALLBACK_PICTURE);
  await zip.add('EPUB/content.opf', pieces(packageDocument(book, chapters, folder.files)));
}

async function* pieces(texts: Iterable<string>): AsyncGenerator<string> {
  yield* texts;
}
