import { folderPaths, listedFolder } from '../folder-paths';
import {
  isRecord,
  isTrueAt,
  jsonIn,
  type JsonRecord,
  listAt,
  recordAt,
  recordsAt,
  textAt,
  textsAt,
} from '../json-fields';
import { recordRows } from '../raw-rows';
import { FOLDER_SEPARATOR } from '../to-link-row';
import { savedTime } from '../saved-time';
import type { LinkReader } from '../link-format';

/** Characters of a text that stand for the title that it lacks. */
const TITLE_LENGTH = 80;

/**
 * Reads Karakeep's bookmarks. Its texts and files have no address. A link has one folder: of further lists that it is in, the paths are
 * tags of it. Smart lists are searches, and no folders.
 */
export const readKarakeep: LinkReader = async function* ({ files }, { now }) {
  for (const file of files) {
    const json = await jsonIn(file);
    const root = isRecord(json) ? json : {};
    const paths = folderPaths(recordsAt(root, 'lists').filter(isFolder).map(listedFolder));
    yield* recordRows(file.path, listAt(root, 'bookmarks'), (bookmark) => {
      const content = recordAt(bookmark, 'content');
      const [folders = [], ...others] = textsAt(bookmark, 'lists').flatMap((id) => [paths.get(id) ?? []]);
      return {
        url: textAt(content, 'url'),
        title: textAt(bookmark, 'title') ?? textAt(content, 'text')?.slice(0, TITLE_LENGTH),
        note: textAt(bookmark, 'note'),
        tags: [...textsAt(bookmark, 'tags'), ...others.map((path) => path.join(FOLDER_SEPARATOR))],
        folders,
        state: isTrueAt(bookmark, 'archived') ? 'archived' : null,
        ...savedTime(bookmark['createdAt'], now),
      };
    });
  }
};

function isFolder(list: JsonRecord): boolean {
  return textAt(list, 'type') !== 'smart';
}
