import { MenbeError } from '../../model/result';
import { articleFile, hasText } from '../article-body';
import { claimedTime } from '../claimed-time';
import { heldFile } from '../offer/held-file';
import { type OfferedFile, wholeText } from '../offer/offer';
import { tarEntries, type TarEntry } from '../offer/tar-entries';
import { withAnnotations } from '../raw-annotations';
import { toLinkRow } from '../to-link-row';
import { isHtmlNote, JOPLIN_TYPES, joplinItem, type JoplinItem } from './joplin-item';
import { JoplinLibrary } from './joplin-library';
import type { LinkReader, LinkRow } from '../link-format';
import { markdownToHtml, marksIn } from './markdown-html';

/** Bytes of the longest note that is read. */
const LONGEST_NOTE = 20 * 1024 * 1024;

/** Items stand at the top of the tar; files that belong to notes stand in a folder. */
const ITEM = /^(?:\.\/)?[0-9a-f]{32}\.md$/;

/** Addresses of files within Joplin: they would lead to the site of the page. */
const OWN_FILE = /\s(?:src|href)=["']:\/[0-9a-f]{32}[^\s"'<>]*["']/g;

/** Reads the notes of a JEX with their notebooks and tags; the file is read twice, as these may stand behind the notes. */
export const readJoplin: LinkReader = async function* ({ files }, { now }) {
  for (const file of files) {
    const library = new JoplinLibrary();
    for await (const { item } of itemsIn(file)) if (item) library.add(item);
    for await (const found of itemsIn(file)) {
      const row = rowOf(found, library, now);
      if (row) yield row;
    }
  }
};

/** An item with its file; without one, why it is none. */
type Found = { at: string } & (
  { item: JoplinItem; file: OfferedFile } | { item: null; reason: 'damaged' | 'too-much' }
);

/** The items of a tar. Where it is cut off, the last one says so. */
async function* itemsIn(file: OfferedFile): AsyncGenerator<Found> {
  try {
    for await (const entry of tarEntries(file.chunks()))
      if (ITEM.test(entry.path)) yield { at: `${file.path}, ${entry.path}`, ...(await itemOf(entry)) };
  } catch (error) {
    if (!(error instanceof MenbeError) || error.code !== 'import-truncated') throw error;
    yield { at: file.path, item: null, reason: 'damaged' };
  }
}

async function itemOf({ path, size, bytes }: TarEntry) {
  if (size > LONGEST_NOTE) return { item: null, reason: 'too-much' } as const;
  const file = heldFile(path, await bytes());
  const item = joplinItem(await wholeText(file));
  return item ? { item, file } : ({ item: null, reason: 'damaged' } as const);
}

/** The row of a note; `null` for other items. */
function rowOf(found: Found, library: JoplinLibrary, now: Date): LinkRow | null {
  if (!found.item) return { at: found.at, link: null, title: null, reason: found.reason };
  const { at, item, file } = found;
  const { title, body, fields } = item;
  if (fields.get('type_') !== JOPLIN_TYPES.note) return null;
  const savedAt =
    claimedTime(fields.get('user_created_time'), now) ?? claimedTime(fields.get('created_time'), now);
  return toLinkRow(at, {
    url: fields.get('source_url'),
    title,
    savedAt,
    tags: library.tagsOf(item),
    folders: library.foldersOf(item),
    ...withAnnotations(isHtmlNote(item) ? [] : marksIn(body)),
    body: hasText(body)
      ? {
          ...articleFile(file, { byline: fields.get('author') || null, claimedArchivedAt: savedAt }),
          mediaType: 'text/markdown',
          asHtml: htmlOf,
        }
      : null,
  });
}

/** The note in a file of Joplin as HTML. */
function htmlOf(text: string): string {
  const item = joplinItem(text);
  if (!item) return '';
  return (isHtmlNote(item) ? item.body : markdownToHtml(item.body)).replace(OWN_FILE, '');
}
