import { toUtf8 } from '../../integrity/bytes';
import { MenbeError } from '../../model/result';
import { articleFile } from '../article-body';
import { isAddress } from '../checks';
import { claimedTime } from '../claimed-time';
import type { Offer, OfferedFile } from '../offer/offer';
import { PictureRoom } from '../picture-room';
import { standaloneHtml } from '../standalone-html';
import { toLinkRow } from '../to-link-row';
import { type EpubPackage, epubPackage, isLocked } from './epub-package';
import type { LinkReader, LinkRow } from '../link-format';

type Files = ReadonlyMap<string, OfferedFile>;

/** Reads a book as one row: its text are its chapters, in their order. */
export const readEpub: LinkReader = async function* (offer, { now }) {
  try {
    yield await rowOf(offer, now);
  } catch (error) {
    if (!(error instanceof MenbeError) || error.code !== 'import-file-unreadable') throw error;
    yield { at: offer.name, link: null, title: null, reason: 'damaged' };
  }
};

async function rowOf({ name: at, files: given }: Offer, now: Date): Promise<LinkRow> {
  const files = new Map(given.map((file) => [file.path, file]));
  const book = await epubPackage(files);
  if (!book) return { at, link: null, title: null, reason: 'damaged' };
  const all = (fact: string) => book.facts.get(fact) ?? [];
  const [title = null] = all('title');
  if (await isLocked(files)) return { at, link: null, title, reason: 'locked' };
  const made = all('dcterms:modified')[0] ?? all('date:modification')[0];
  const savedAt = claimedTime(made, now);
  return toLinkRow(at, {
    url: [...all('source'), ...all('identifier')].find(isAddress),
    title,
    tags: all('subject'),
    savedAt,
    body: articleFile(bookFile(at, book, files), {
      byline: all('creator').join(', ') || null,
      publishedTime: all('date')[0] ?? all('date:publication')[0] ?? null,
      siteName: all('publisher')[0] ?? null,
      lang: all('language')[0] ?? null,
      claimedArchivedAt: savedAt,
    }),
  });
}

/** The chapters of a book as one file, each a section. A chapter that is missing makes it unreadable: nobody would see that it lacks. */
function bookFile(path: string, { chapters }: EpubPackage, files: Files): OfferedFile {
  const size = chapters.reduce((sum, chapter) => sum + (files.get(chapter)?.size ?? 0), 0);
  const chunks = async function* () {
    const room = new PictureRoom();
    for (const [number, chapter] of chapters.entries()) {
      const file = files.get(chapter);
      if (!file) throw new MenbeError('import-file-unreadable', chapter);
      const html = await standaloneHtml(file, { files, room, prefix: `${number + 1}-` });
      yield toUtf8(`<section>${html}</section>\n`);
    }
  };
  return { path, size, chunks };
}
